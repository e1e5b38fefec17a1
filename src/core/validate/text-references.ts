import { deceptionIn } from "./text-characters.ts";

/**
 * Why a path or link must not be followed or shown, in words; undefined where it is harmless. Paths stay inside the
 * repository and out of `.git`; links use the schemes that mlc knows, carry no credentials, and do not lead to the
 * addresses at which clouds hand out credentials to whoever asks from inside.
 */
export function dangerousReference(text: string): string | undefined {
  const deception = deceptionIn(text);
  if (deception !== undefined && deception.because !== "looks like a Latin letter") {
    return `holds ${deception.character} (${deception.because})`;
  }
  const scheme = /^\s*([A-Za-z][A-Za-z0-9+.-]*):/.exec(text)?.[1]?.toLowerCase();
  return scheme === undefined ? dangerousPath(text) : dangerousAddress(text.trim(), scheme);
}

const SCHEMES = new Set([
  "http",
  "https",
  "mailto",
  "hf",
  "dvc",
  "s3",
  "gs",
  "az",
  "lakefs",
  "git+http",
  "git+https",
  "ssh",
]);

function dangerousPath(text: string): string | undefined {
  const path = decoded(text).normalize("NFKC").replaceAll("\\", "/");
  if (path.startsWith("/")) return "is an absolute path";
  if (path.startsWith("~")) return "starts in a home directory";
  const steps = path.split("/");
  // Windows drops dots and spaces at the end of a name.
  if (steps.some((step) => /^\.\.[. ]*$/.test(step))) return "leaves the directory that holds it (`..`)";
  if (steps.some((step) => /^(?:\.git|git~\d+)[. ]*(?:$|:)/i.test(step))) return "leads into `.git`";
  return undefined;
}

function dangerousAddress(text: string, scheme: string): string | undefined {
  if (!SCHEMES.has(scheme)) return `starts with \`${scheme}:\``;
  if (scheme === "mailto") return undefined;
  if (scheme === "dvc") return dangerousPath(text.replace(/^dvc:\/*/i, ""));
  // `git+https:` is `https:` for whoever follows it, and only for that does the URL standard tidy up the host.
  const url = urlOf(text.replace(/^git\+/i, ""));
  if (url === undefined) return "is not a well-formed address";
  const person = scheme === "ssh" && /^[a-z][a-z0-9_-]{0,15}$/.test(url.username);
  if (url.password !== "" || (url.username !== "" && !person)) return "carries a user name or password";
  return isMetadataHost(url.hostname) ? `leads to the metadata service \`${url.hostname}\`` : undefined;
}

/** Hosts at which AWS, Azure, GCP, Alibaba and Oracle machines find their own credentials, in the spelling of URL. */
function isMetadataHost(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, "");
  if (METADATA.has(host) || /(?:^|\.)169\.254\.\d+\.\d+(?:\.|$)/.test(host)) return true;
  if (!host.startsWith("[")) return false;
  if (/^\[(?:fe[89ab][0-9a-f]:|fd00:ec2::)/.test(host)) return true;
  // An IPv4 address in the last 32 bits: mapped (::ffff:), compatible (::) or NAT64 (64:ff9b::).
  const low = /^\[(?:::ffff:|::|64:ff9b::|::ffff:0:)([0-9a-f]{1,4}):([0-9a-f]{1,4})\]$/.exec(host);
  return low !== null && isMetadataHost(dotted(parseInt(low[1] ?? "", 16), parseInt(low[2] ?? "", 16)));
}

const METADATA = new Set([
  "100.100.100.200",
  "192.0.0.192",
  "168.63.129.16",
  "metadata",
  "metadata.google.internal",
  "metadata.goog",
  "metadata.azure.internal",
  "instance-data",
  "instance-data.ec2.internal",
]);

function dotted(high: number, low: number): string {
  return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}

function urlOf(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** Percent escapes undone twice, since `%252e` becomes `%2e` on the way and `.` at the end; as it stands where malformed. */
function decoded(text: string): string {
  let now = text;
  for (let round = 0; round < 2 && now.includes("%"); round += 1) {
    try {
      now = decodeURIComponent(now);
    } catch {
      return now;
    }
  }
  return now;
}
