import { readCall } from "./commands/call.ts";
import { readGlobals, type Globals } from "./commands/options.ts";
import { failure } from "./main-failure.ts";
import { errorStyle, outStyle } from "./main-style.ts";
import { startDirectory } from "./main-directory.ts";
import { reporters } from "./reporters/index.ts";
import { version } from "./version.ts";
import { realWorld } from "./world-real.ts";
import type { World } from "./world.ts";

/** Runs mlc in this process: arguments as typed behind `mlc`, exit code left in `process.exitCode`. */
export async function start(argv: readonly string[]): Promise<void> {
  // Never process.exit(): it would cut what is still on its way into a pipe.
  process.exitCode = await run(argv, realWorld(glance(argv).color));
}

/** Runs one command line against a world and gives its exit code: 0, 1, 2, 70 or 130. Never throws. */
export async function run(argv: readonly string[], world: World): Promise<number> {
  try {
    const call = await readCall(argv);
    if (call.kind === "version") {
      world.out.write(`${version}\n`);
      return 0;
    }
    const globals = readGlobals(call.input);
    const outcome = await call.command.run(elsewhere(world, globals.dirs), call.input);
    const style = outStyle(world, globals);
    const report = await reporters[globals.format](outcome, style);
    const { out, err, appended = [] } = report(outcome, style);
    const paged = outcome.long === true && style.tty && world.page(out);
    if (!paged) world.out.write(out);
    world.err.write(err);
    for (const { variable, text } of appended) {
      const file = world.env[variable] ?? "";
      if (file !== "") world.append(file, text);
    }
    return outcome.exit;
  } catch (error) {
    return await fail(error, argv, world);
  }
}

/** The world as seen from the directory of `-C`. Without one it stays as it is: copying it would look at every stream. */
function elsewhere(world: World, dirs: readonly string[]): World {
  return dirs.length === 0 ? world : { ...world, cwd: startDirectory(world.cwd, dirs) };
}

async function fail(error: unknown, argv: readonly string[], world: World): Promise<number> {
  const { exit, text } = await failure(error, glance(argv), (color) => errorStyle(world, color));
  try {
    world.err.write(text);
  } catch {
    // Standard error is gone too: the exit code is all that can still be said.
  }
  return exit;
}

/** What can be seen of a command line that may be wrong: a mistake in it is still reported the way it asks for. */
function glance(argv: readonly string[]): { json: boolean; debug: boolean; color: Globals["color"] } {
  const end = argv.indexOf("--");
  const words = end === -1 ? argv : argv.slice(0, end);
  const after = (flag: string): string | undefined =>
    words.find((word) => word.startsWith(`${flag}=`))?.slice(flag.length + 1) ??
    (words.includes(flag) ? words[words.indexOf(flag) + 1] : undefined);
  const color = after("--color");
  return {
    json: words.includes("--json") || after("--format") === "json",
    debug: words.includes("--debug"),
    color: color === "always" || color === "never" ? color : "auto",
  };
}
