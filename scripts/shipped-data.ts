import { join } from "node:path";
import type { Plugin } from "rolldown";
import { shipped } from "../src/generated/data.ts";

const file = join(import.meta.dirname, "../src/generated/data.ts");

/** The file beside the code that holds the shipped data: a line of JSON for each part. */
export const shippedDataFile = "shipped.json";

/** What every start needs of it and is small stands in the code, and in no file. */
const inCode = ["catalogue", "gatesDigest", "lifecycleDigests"] as const;

const parts = Object.keys(shipped).filter((part) => !inCode.some((each) => each === part));

/** The lines, in ASCII alone: such a file is read as it is, without decoding it. */
export function shippedDataText(): string {
  const lines = parts.map((part) => JSON.stringify(shipped[part as keyof typeof shipped]));
  const escaped = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return lines.join("\n").replaceAll(/[^\n -~]/g, escaped);
}

/**
 * In source the shipped data is a module. Built, 180 KB of text in a file of code would be scanned by every start as code
 * is: they stand in a file of their own, of which each part is parsed when somebody asks for it.
 */
export function shippedData(): Plugin {
  return {
    name: "shipped-data",
    transform(_code, id) {
      if (id !== file) return null;
      const small = inCode.map((part) => `  ${part}: ${JSON.stringify(shipped[part])},`);
      const getters = parts.map((part, line) => `  get ${part}() { return part(${line}); },`);
      const code = `import { readFileSync } from "node:fs";
const parsed = [];
let lines;
const part = (line) => {
  lines ??= readFileSync(__dirname + "/${shippedDataFile}", "latin1").split("\\n");
  return (parsed[line] ??= JSON.parse(lines[line]));
};
export const shipped = {
${[...small, ...getters].join("\n")}
};`;
      return { code, map: null };
    },
  };
}
