import type { Finding } from "../core/findings/finding.ts";
import { cannot } from "../errors.ts";
import { checkFormats } from "../format.ts";
import { below } from "../store/root.ts";
import { argumentList, flagOption, textOption, type CommandModule } from "./command.ts";
import { asOfDay, openAnyway, type Opened } from "./open.ts";
import { openStaged, type OpenedStaged } from "./open-staged.ts";
import type { RangeChecked } from "./validate-range.ts";
import type { World } from "../world.ts";
import { writerOptions } from "./options.ts";
import { inOrder, outcomeOf } from "./outcomes.ts";
import { judgedInParts, judgedWhole } from "./validate-parts.ts";
import { resolve } from "node:path";

/** `mlc validate [PATH…]`: schemas, references, placeholders, chains. */
export const command: CommandModule = {
  name: "validate",
  summary: "schemas, references, placeholders, chains",
  group: "Check",
  formats: checkFormats,
  examples: [
    ["mlc validate", "every file of the workspace"],
    ["mlc validate models/support-llm", "only what is wrong below a directory"],
    ["mlc validate --staged", "what the next commit would hold, against HEAD; for hooks"],
    ["mlc validate --base origin/main", "also what the branch may not do to records and stages"],
    ["mlc validate --fix --dry-run", "what --fix would mend; without --dry-run in one commit"],
    ["mlc validate --json", "the same as one JSON document"],
  ],

  configure(command) {
    writerOptions(command.argument("[path...]", "files or directories"))
      .option(
        "--fix",
        "mend what needs no knowledge of the model: quotes around versions and digests, stray marks, first lines, editor schemas, .gitattributes; never a record",
        { conflicts: ["staged", "base"] },
      )
      .option(
        "--staged",
        "the files as they are staged, for a hook before the commit; also what they do to HEAD's records",
      )
      .option(
        "--base <ref>",
        "also what changed since the branch left REF: records removed, renamed or changed, stages moved without a transition, late starts, frozen weights, forks",
      )
      .option("--as-of <day>", "the day that dates are compared with");
  },

  async run(world, input) {
    const staged = flagOption(input, "staged") ? await openStaged(world) : undefined;
    const ref = textOption(input, "base");
    // What mends files or compares commits needs the whole workspace; else a few models at a time are enough.
    const inParts = staged === undefined && ref === undefined && !flagOption(input, "fix");
    const first = staged ?? (await openAnyway(world, inParts ? NO_MODEL : undefined));
    const asOf = asOfDay(first, textOption(input, "asOf"));
    const wanted = argumentList(input, "path").map((path) => {
      const inside = below(first.root, resolve(world.cwd, path));
      if (inside === undefined || (inside !== "" && first.tree.kind(inside) === undefined)) {
        throw cannot("unreadable-file", { file: path, reason: "ENOENT" });
      }
      return inside;
    });
    const mended = flagOption(input, "fix")
      ? await (await import("./validate-fix.ts")).mend(world, input, first, (file) => isWithin(file, wanted))
      : undefined;
    const opened = mended?.opened ?? first;
    const range = await rangeOf(world, { opened, staged, ref, asOf });
    const judged = await (inParts ? judgedInParts(world, opened, asOf) : judgedWhole(opened, asOf));
    const found = [...(range?.findings ?? []), ...judged.findings];
    const all = [...found.filter((each) => isWithin(each.at?.file, wanted)), ...(mended?.notes ?? [])];
    const count = (severity: Finding["severity"]): number => all.filter((each) => each.severity === severity).length;
    const bad = count("error") > 0;
    return outcomeOf({ ...opened, sourceLine: judged.sourceLine }, inOrder(opened, all), bad ? 1 : 0, (findings) => ({
      schema: "mlc.out.validate/v1",
      ok: !bad,
      findings,
      as_of: asOf,
      files: judged.files.filter((file) => isWithin(file, wanted)).length,
      counts: { error: count("error"), warning: count("warning"), note: count("note") },
      ...(range === undefined ? {} : { base: range.base }),
      ...mended?.fields,
    }));
  },
};

const NO_MODEL: ReadonlySet<string> = new Set();

interface Against {
  readonly opened: Opened;
  readonly staged: OpenedStaged | undefined;
  readonly ref: string | undefined;
  readonly asOf: string;
}

/** The rules of a range need the files of two commits and are loaded where a base is named or a commit is being made. */
async function rangeOf(world: World, { opened, staged, ref, asOf }: Against): Promise<RangeChecked | undefined> {
  if (staged === undefined && ref === undefined) return undefined;
  const { checkRange, checkStaged } = await import("./validate-range.ts");
  if (staged !== undefined) return checkStaged(staged, ref, asOf);
  return ref === undefined ? undefined : checkRange(world, opened, ref, asOf);
}

function isWithin(file: string | undefined, wanted: readonly string[]): boolean {
  return wanted.length === 0 || wanted.some((path) => path === "" || file === path || file?.startsWith(`${path}/`));
}
