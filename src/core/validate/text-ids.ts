import { codePoint, deceptionIn } from "./text-characters.ts";

/**
 * Why a text cannot be an id that names a file, in words; undefined where it can. Ids become directory and file names on
 * every system and words of commands, so: printable ASCII, no separators, no leading dash or dot, no Windows device name.
 */
export function idProblem(id: string): string | undefined {
  if (id === "") return "it is empty";
  if (id.length > LONGEST) return `it has ${id.length} characters, at most ${LONGEST} are possible`;
  const deception = deceptionIn(id);
  if (deception !== undefined) return `it holds ${deception.character} (${deception.because})`;
  const foreign = /[^\x20-\x7e]/u.exec(id)?.[0];
  if (foreign !== undefined) return `it holds \`${foreign}\` (${codePoint(foreign)}), which is not ASCII`;
  if (isDeviceName(id)) return `\`${id}\` is the name of a device on Windows`;
  const bad = /[^0-9A-Za-z._+-]/.exec(id)?.[0];
  if (bad !== undefined) return `it holds \`${bad}\``;
  if (/^[._+-]/.test(id)) return `it starts with \`${id.slice(0, 1)}\``;
  if (/[._+-]$/.test(id)) return `it ends with \`${id.slice(-1)}\``;
  return id.includes("..") ? "it holds `..`" : undefined;
}

/** True for names that Windows gives to devices, with any extension: `con`, `NUL.txt`, `com1`, `COM¹`. */
export function isDeviceName(name: string): boolean {
  return /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i.test(name.replace(/[ .]+$/, ""));
}

const LONGEST = 63;
