/** What a commit says about itself. Times are UTC, to the second. */
export interface CommitFacts {
  readonly author: string;
  readonly email: string;
  readonly authoredAt: string;
  readonly committedAt: string;
  readonly subject: string;
  /** The kind of signature it carries; nothing here checks it. */
  readonly signed: "none" | "ssh" | "openpgp" | "x509" | "unknown";
  /** `#88`, or `!88` at GitLab, where the message names the request it came with. */
  readonly pullRequest: string | undefined;
}

/** Reads a commit object as git stores it: headers, an empty line, the message (gitformat-signature(5), git-cat-file(1)). */
export function commitFacts(bytes: Uint8Array): CommitFacts {
  return factsIn(decoded(bytes));
}

/** The same for an object that is text already. */
export function factsIn(text: string): CommitFacts {
  const end = text.indexOf("\n\n");
  const [headers, message] = end === -1 ? [text, ""] : [text.slice(0, end), text.slice(end + 2)];
  const [authored, committed] = [header(headers, "author"), header(headers, "committer")];
  const author = person(authored);
  // Mostly one person at one moment.
  const committer = committed === authored ? author : person(committed);
  const paragraph = message.trimStart().split(/\n\s*\n/, 1)[0] ?? "";
  const subject = paragraph.replace(/\s*\n\s*/g, " ").trim();
  return {
    author: author.name,
    email: author.email,
    authoredAt: author.at,
    committedAt: committer.at,
    subject,
    signed: signature(headers),
    pullRequest: pullRequest(subject, message),
  };
}

/**
 * The object in what `git log --format=raw --encoding=none` shows of a commit behind its first line: the message is indented by
 * four spaces there, and its lines lose the spaces at their ends. Undefined where the object itself may say something else.
 */
export function objectIn(shown: string): string | undefined {
  const end = shown.indexOf("\n\n");
  const headers = end === -1 ? shown : shown.slice(0, end);
  // Bytes that are no UTF-8 were lost on the way, and another encoding was never read as what it is.
  if (shown.includes("\ufffd") || headers.includes("\nencoding ")) return undefined;
  // The one line of a message that is read up to its end.
  if (shown.includes(REQUEST)) return undefined;
  return end === -1 ? shown : headers + shown.slice(end).replaceAll("\n    ", "\n");
}

const REQUEST = "See merge request ";

const utf8 = new TextDecoder("utf-8");

/** The message of an old commit may be in another encoding, which a header then names. */
function decoded(bytes: Uint8Array): string {
  const text = utf8.decode(bytes);
  const named = header(text.slice(0, Math.max(0, text.indexOf("\n\n"))), "encoding");
  if (named === "") return text;
  try {
    return new TextDecoder(named).decode(bytes);
  } catch {
    return text;
  }
}

/** The rest of the first line that begins with a name; no pattern, since a log asks this of every commit it shows. */
function header(headers: string, name: string): string {
  const start = headers.startsWith(`${name} `) ? 0 : headers.indexOf(`\n${name} `) + 1;
  if (start === 0 && !headers.startsWith(`${name} `)) return "";
  const end = headers.indexOf("\n", start);
  return headers.slice(start + name.length + 1, end === -1 ? headers.length : end);
}

/** `Ana Ruiz <ana@acme.example> 1790000000 +0200`. */
function person(line: string): { name: string; email: string; at: string } {
  const [open, close] = [line.indexOf("<"), line.lastIndexOf("> ")];
  if (open === -1 || close < open) return { name: "", email: "", at: "1970-01-01T00:00:00Z" };
  const name = line.slice(0, open).replace(/ $/, "");
  const email = line.slice(open + 1, close);
  const seconds = line.slice(close + 2).split(" ", 1)[0] ?? "";
  const date = new Date(Number(seconds) * 1000);
  const at = Number.isNaN(date.getTime()) ? "1970-01-01T00:00:00Z" : date.toISOString().replace(".000Z", "Z");
  return { name, email, at };
}

function signature(headers: string): CommitFacts["signed"] {
  if (!headers.includes("\ngpgsig")) return "none";
  const first = header(headers, "gpgsig") || header(headers, "gpgsig-sha256");
  if (first === "") return "none";
  if (first.includes("SSH SIGNATURE")) return "ssh";
  if (first.includes("PGP ")) return "openpgp";
  return first.includes("SIGNED MESSAGE") ? "x509" : "unknown";
}

/** As GitHub, Gitea, Bitbucket, Azure DevOps and GitLab write it into what they merge. */
function pullRequest(subject: string, message: string): string | undefined {
  const number = subject.includes("#") || subject.startsWith("Merged PR ") ? numberIn(subject) : undefined;
  if (number !== undefined) return `#${number}`;
  const request = message.includes(REQUEST) ? /^See merge request \S*!(\d+)$/m.exec(message)?.[1] : undefined;
  return request === undefined ? undefined : `!${request}`;
}

function numberIn(subject: string): string | undefined {
  return (
    /^Merge pull request #(\d+)\b/.exec(subject)?.[1] ??
    /^Merge pull request '.*' \(#(\d+)\)/.exec(subject)?.[1] ??
    /^Merged in .* \(pull request #(\d+)\)/.exec(subject)?.[1] ??
    /^Merged PR (\d+)\b/.exec(subject)?.[1] ??
    /\(#(\d+)\)$/.exec(subject)?.[1]
  );
}
