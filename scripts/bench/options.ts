import { parseArgs } from "node:util";

/** What a run of the bench was asked to do. */
export interface Options {
  /** Words, any of which a row's name must hold; all rows where there are none. */
  readonly only: readonly string[];
  readonly quick: boolean;
  readonly report: boolean;
  readonly list: boolean;
  readonly peers: boolean;
  /** Rounds of the long rows, for a first look; their own number where undefined. */
  readonly rounds: number | undefined;
  readonly json: string | undefined;
  readonly markdown: string | undefined;
  /** bin/mlc.cjs of a build to measure instead of building this one. */
  readonly bin: string | undefined;
}

/** Reads the command line; throws on what it does not know. */
export function optionsOf(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: "string", default: "" },
      quick: { type: "boolean", default: false },
      report: { type: "boolean", default: false },
      list: { type: "boolean", default: false },
      peers: { type: "boolean", default: false },
      rounds: { type: "string" },
      json: { type: "string" },
      markdown: { type: "string" },
      bin: { type: "string" },
    },
  });
  const { json, markdown, bin, only, rounds, ...flags } = values;
  if (rounds !== undefined && !/^[1-9]\d?$/.test(rounds)) throw new Error("--rounds takes a number from 1 to 99");
  return {
    ...flags,
    rounds: rounds === undefined ? undefined : Number(rounds),
    json,
    markdown,
    bin,
    only: only.split(",").flatMap((word) => word.trim().toLowerCase() || []),
  };
}

/** Whether a row is asked for: by a word of its name, or by its number. */
export function isAsked({ only }: Pick<Options, "only">, number: number, name: string): boolean {
  return (
    only.length === 0 ||
    only.some((word) => (/^\d+$/.test(word) ? word === String(number) : name.toLowerCase().includes(word)))
  );
}
