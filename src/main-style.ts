import type { Globals } from "./commands/options.ts";
import { showsUnicode, wantsColour } from "./reporters/colour.ts";
import type { Style } from "./reporters/style.ts";
import type { Sink, World } from "./world.ts";

/** How results look on standard output. Only text for people depends on what the stream is, so only then it is asked. */
export function outStyle(world: World, globals: Globals): Style {
  const stream = globals.format === "human" ? world.out : aPipe;
  return { ...streamStyle(world, stream, globals.color), verbose: globals.verbose, quiet: globals.quiet };
}

const aPipe = { isTTY: false, columns: 80 } as const;

/** How an error looks on standard error, which may be a terminal where standard output is not. */
export function errorStyle(world: World, color: Globals["color"]): Style {
  return streamStyle(world, world.err, color);
}

function streamStyle(world: World, stream: Pick<Sink, "isTTY" | "columns">, color: Globals["color"]): Style {
  const tty = stream.isTTY;
  return {
    color: wantsColour(color, world.env, tty),
    // A pipe has no width of its own; one fixed width keeps what is written into it the same everywhere.
    width: tty ? Math.max(20, stream.columns) : 80,
    unicode: showsUnicode(world.env),
    tty,
    verbose: false,
    quiet: false,
  };
}
