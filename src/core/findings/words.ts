/** Up to eight names in backticks, then how many more there are. */
export function listed(names: readonly string[]): string {
  const few = names.slice(0, 8).map((name) => `\`${name}\``);
  const more = names.length - few.length;
  return `${few.join(", ")}${more > 0 ? ` and ${String(more)} more` : ""}`;
}

/** As one word of a shell command; standard input is `-` there. */
export function shown(word: string): string {
  if (word === "stdin") return "-";
  return /^[\w@%+:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
