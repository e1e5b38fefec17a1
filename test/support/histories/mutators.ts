import { shipped } from "../../../src/generated/data.ts";
import type { Files } from "./files.ts";
import { ancestors, commitAt, introducedRecords, type Author, type History } from "./graph.ts";
import type { Mutation } from "./mutate.ts";

/** A way to tamper with a history; undefined where this one has nothing of the kind to tamper with. */
export type Mutator = (history: History, pick: (most: number) => number) => Mutation | undefined;

const others: Readonly<Record<string, Author>> = {
  ana: "mei",
  ben: "rosa",
  chloe: "ben",
  mei: "ana",
  rosa: "chloe",
  ivo: "mei",
};

/** Every kind of tampering, by name; each one is a violation of the format wherever it can be made. */
export const mutators = {
  /** A letter or digit of a value, in a record that is there already. */
  "a byte of a record": (history, pick) =>
    inOldRecord(history, pick, (text) => {
      const values = [...text.matchAll(/^ *-? *[a-z_0-9]+: *["[]?([A-Za-z0-9][^\n]*)$/gm)].filter(
        (match) => !match[0].startsWith("#"),
      );
      const value = values[pick(values.length)];
      if (value === undefined) return undefined;
      const [, inner = ""] = value;
      const at = value.index + value[0].length - inner.length;
      const old = text.charAt(at);
      const other = /[0-9]/.test(old) ? String((Number(old) + 1) % 10) : old === "x" ? "y" : "x";
      return text.slice(0, at) + other + text.slice(at + 1);
    }),

  "a key of a record": (history, pick) =>
    inOldRecord(history, pick, (text) => {
      const keys = [...text.matchAll(/^[a-z_]+(?=:)/gm)];
      const key = keys[pick(keys.length)];
      if (key === undefined) return undefined;
      return `${text.slice(0, key.index)}x-${text.slice(key.index)}`;
    }),

  "a line of a record is gone": (history, pick) =>
    inOldRecord(history, pick, (text) => {
      const lines = text.trimEnd().split("\n");
      const gone = 1 + pick(lines.length - 1);
      return `${lines.filter((_line, at) => at !== gone).join("\n")}\n`;
    }),

  "a record is deleted": (history, pick) => {
    const found = oldRecord(history, pick);
    if (found === undefined) return undefined;
    return { at: found.at, files: new Map([[found.path, undefined]]), what: `${found.path} deleted` };
  },

  "a record is renamed": (history, pick) => {
    const found = oldRecord(history, pick);
    if (found === undefined) return undefined;
    const { at, path, text } = found;
    const to =
      pick(2) === 0 ? path.replace(/[0-9a-f]\.yaml$/, "e99.yaml") : path.replace(/(\d{4})\/(?=\d{4}-)/, "2025/");
    return {
      at,
      files: new Map([
        [path, undefined],
        [to, text],
      ]),
      what: `${path} renamed to ${to}`,
    };
  },

  "the stage": (history, pick) =>
    inVersion(history, pick, (text) => {
      const stage = /^stage: *"?([a-z-]+)"?/m.exec(text)?.[1] ?? "";
      const all = stagesIn(history).filter((each) => each !== stage);
      const other = all[pick(all.length)];
      return other === undefined ? undefined : text.replace(/^(stage: *"?)[a-z-]+/m, `$1${other}`);
    }),

  "the transition of a version": (history, pick) =>
    inVersion(history, pick, (text, path, files) => {
      const now = /^transition: *"?([0-9a-z-]+)/m.exec(text)?.[1] ?? "";
      const dir = path.replace(/\/versions\/.*/, "");
      const known = [...files.keys()]
        .filter((each) => each.startsWith(`${dir}/records/`) && each.includes("-transition-") && !each.includes(now))
        .map((each) => each.slice(each.lastIndexOf("/") + 1, -".yaml".length));
      const other =
        known.length > 0 && pick(3) > 0
          ? known[pick(known.length)]
          : now.replace(/.$/, (last) => (last === "0" ? "1" : "0"));
      return other === undefined ? undefined : text.replace(/^(transition: *"?)[0-9a-z-]+/m, `$1${other}`);
    }),

  /** What a new transition says of the one before it. */
  prev: (history, pick) =>
    inNewTransition(history, pick, (text, files, path) => {
      const at = /^prev:\n {2}id: "?([0-9a-z-]+)"?\n {2}sha256: "?([0-9a-f]{64})"?\n/m.exec(text);
      if (at === null) return undefined;
      const [whole, id = "", sha = ""] = at;
      const dir = path.replace(/\/records\/.*/, "");
      const others = [...files.keys()].filter(
        (each) =>
          each.startsWith(`${dir}/records/`) && each.includes("-transition-") && each !== path && !each.includes(id),
      );
      const other = others[pick(Math.max(1, others.length))];
      switch (pick(other === undefined ? 2 : 3)) {
        case 0:
          return text.replace(whole, "prev: null\n");
        case 1:
          return text.replace(
            sha,
            sha.replace(/^./, (first) => (first === "0" ? "1" : "0")),
          );
        default:
          return text.replace(
            whole,
            whole.replace(id, other?.slice(other.lastIndexOf("/") + 1, -".yaml".length) ?? id),
          );
      }
    }),

  /** What a new transition says it was decided on; a move without a gate may leave that out altogether. */
  inputs: (history, pick) =>
    inNewTransition(history, pick, (text) => {
      const start = text.indexOf("\ninputs:\n");
      if (start < 0) return undefined;
      const [head, tail] = [text.slice(0, start + 1), text.slice(start + 1)];
      const entries = [
        ...tail.matchAll(/^ {2}- path: [^\n]+\n {4}sha256: "?([0-9a-f]{64})"?\n|^ {2}- \{path: [^}]+\}\n/gm),
      ];
      const entry = entries[pick(Math.max(1, entries.length))];
      if (entry === undefined) return undefined;
      const [whole] = entry;
      const isGated = /^move: (forward|hotfix|retire)$/m.test(text);
      switch (pick(isGated ? 3 : 2)) {
        case 0:
          return head + tail.replace(whole, "");
        case 1:
          return (
            head +
            tail.replace(
              whole,
              whole.replace(/[0-9a-f]("?}?\n)$/, (last, end: string) => `${last.startsWith("0") ? "1" : "0"}${end}`),
            )
          );
        default:
          return head;
      }
    }),

  /** Somebody else's name on a commit that brings in records of one person. */
  "the author of a commit": (history, pick) => {
    const { commits } = history;
    const found = reached(history).filter((number) => {
      const { author, files } = commitAt(commits, number);
      const other = others[author];
      const listed = other !== undefined && (files.get("mlc.yaml") ?? "").includes(`\n  ${other}:`);
      return listed && introducedRecords(commits, number).length > 0;
    });
    const at = found[pick(found.length)];
    if (at === undefined) return undefined;
    const { author } = commitAt(commits, at);
    const other = others[author] ?? "mei";
    return { at, says: { author: other, committer: other }, what: `${author} gives way to ${other}` };
  },

  /** A merge that keeps its parents and drops what one of them brought (`git merge -s ours`). */
  "a side of a merge": (history, pick) => {
    const { commits } = history;
    const found = reached(history).filter((number) => {
      const { parents, files } = commitAt(commits, number);
      const [ours] = parents;
      return (
        parents.length > 1 &&
        ours !== undefined &&
        recordsOf(files).some((path) => !commitAt(commits, ours).files.has(path))
      );
    });
    const at = found[pick(found.length)];
    if (at === undefined) return undefined;
    const { parents, files } = commitAt(commits, at);
    const ours = commitAt(commits, parents[0] ?? 0).files;
    const dropped = new Map([...files.keys(), ...ours.keys()].map((path) => [path, ours.get(path)]));
    return { at, files: dropped, what: "what the second parent brought is dropped" };
  },
} satisfies Readonly<Record<string, Mutator>>;

/** One of them. */
export type MutatorName = keyof typeof mutators;

/** The commits that the tip stands on. */
function reached({ commits, tip }: History): readonly number[] {
  return [...ancestors(commits, tip)].sort((a, b) => a - b);
}

function recordsOf(files: Files): readonly string[] {
  return [...files.keys()].filter((path) => path.includes("/records/"));
}

/** A record at a commit that did not bring it in. */
function oldRecord(history: History, pick: (most: number) => number) {
  const { commits } = history;
  const all = reached(history).filter((number) => commitAt(commits, number).parents.length > 0);
  const at = all[pick(all.length)];
  if (at === undefined) return undefined;
  const { files } = commitAt(commits, at);
  const fresh = new Set(introducedRecords(commits, at));
  const old = recordsOf(files).filter((path) => !fresh.has(path));
  const path = old[pick(Math.max(1, old.length))];
  return path === undefined ? undefined : { at, path, text: files.get(path) ?? "" };
}

function inOldRecord(
  history: History,
  pick: (most: number) => number,
  change: (text: string) => string | undefined,
): Mutation | undefined {
  const found = oldRecord(history, pick);
  const text = found === undefined ? undefined : change(found.text);
  if (found === undefined || text === undefined || text === found.text) return undefined;
  return { at: found.at, files: new Map([[found.path, text]]), what: `${found.path} edited` };
}

function inVersion(
  history: History,
  pick: (most: number) => number,
  change: (text: string, path: string, files: Files) => string | undefined,
): Mutation | undefined {
  const { commits } = history;
  const all = reached(history).filter((number) => [...commitAt(commits, number).files.keys()].some(isVersion));
  const at = all[pick(Math.max(1, all.length))];
  if (at === undefined) return undefined;
  const { files } = commitAt(commits, at);
  const paths = [...files.keys()].filter(isVersion);
  const path = paths[pick(paths.length)] ?? "";
  const before = files.get(path) ?? "";
  const text = change(before, path, files);
  return text === undefined || text === before ? undefined : { at, files: new Map([[path, text]]), what: path };
}

/** A transition that moved a version, in a commit that brings it in. */
function inNewTransition(
  history: History,
  pick: (most: number) => number,
  change: (text: string, files: Files, path: string) => string | undefined,
): Mutation | undefined {
  const { commits } = history;
  const all = reached(history).flatMap((at) =>
    introducedRecords(commits, at).flatMap((path) => {
      const text = commitAt(commits, at).files.get(path) ?? "";
      return path.includes("-transition-") && !/^move: start$/m.test(text) ? [{ at, path, text }] : [];
    }),
  );
  const found = all[pick(Math.max(1, all.length))];
  if (found === undefined) return undefined;
  const text = change(found.text, commitAt(commits, found.at).files, found.path);
  if (text === undefined || text === found.text) return undefined;
  return { at: found.at, files: new Map([[found.path, text]]), what: found.path };
}

function isVersion(path: string): boolean {
  return path.includes("/versions/");
}

/** The stages that the lifecycle of a history has, as its records name them, and the end. */
function stagesIn({ commits, tip }: History): readonly string[] {
  const config = commitAt(commits, tip).files.get("mlc.yaml") ?? "";
  const source = /^lifecycle: *"?([a-z]+@1)/m.exec(config)?.[1] ?? "genai@1";
  return [...(shipped.lifecycles[source]?.stages.map((each) => each.id) ?? []), "retired"];
}
