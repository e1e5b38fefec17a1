/** Up to six names in backticks, then how many more there are. */
export function listed(names: readonly string[]): string {
  const few = names.slice(0, 6).map((name) => `\`${name}\``);
  const more = names.length - few.length;
  return `${few.join(", ")}${more > 0 ? ` and ${String(more)} more` : ""}`;
}

/** A number of things: `1 file`, `2 files`. */
export function counted(count: number, one: string): string {
  return `${String(count)} ${one}${count === 1 ? "" : "s"}`;
}

/** As one word of a shell command; standard input is `-` there. */
export function shown(word: string): string {
  if (word === "stdin") return "-";
  return /^[\w@%+:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
