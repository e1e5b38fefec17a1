import { run } from "../../src/main.ts";
import { testWorld, type Circumstances, type TestWorld } from "./world.ts";

/** What came of one command line. */
export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs one command line in this process: in a world, or in a directory with a world of its own. Words are split at
 * spaces and quoted as in a shell (`"two words"`, `'as it is'`); a list is taken as it is.
 */
export async function mlc(where: TestWorld | Circumstances | string, line: string | readonly string[]): Promise<Ran> {
  const world = typeof where === "string" ? testWorld({ cwd: where }) : isWorld(where) ? where : testWorld(where);
  const before = { ...world.written };
  const exit = await run(typeof line === "string" ? words(line) : line, world);
  return { exit, out: world.written.out.slice(before.out.length), err: world.written.err.slice(before.err.length) };
}

/** The `--json` document of a command line; fails where the output is not one document and a line feed. */
export async function mlcJson<Body>(
  where: Parameters<typeof mlc>[0],
  line: string,
): Promise<Ran & { readonly body: Body }> {
  const ran = await mlc(where, `${line} --json`);
  if (!ran.out.endsWith("}\n")) throw new Error(`no JSON document from \`${line}\`: ${ran.out}${ran.err}`);
  return { ...ran, body: JSON.parse(ran.out) as Body };
}

function isWorld(where: TestWorld | Circumstances): where is TestWorld {
  return "written" in where;
}

/** A command line as words, quoted as in a shell. */
export function words(line: string): readonly string[] {
  const parts = line.match(/(?:[^\s"']|"(?:[^"\\]|\\.)*"|'[^']*')+/g) ?? [];
  return parts.map((part) =>
    part.replace(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g, (_whole, double: string | undefined, single: string | undefined) =>
      double === undefined ? (single ?? "") : double.replace(/\\(["\\])/g, "$1"),
    ),
  );
}
