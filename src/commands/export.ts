import { mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { factsFor } from "../core/card/audience.ts";
import { composeFacts } from "../core/facts/compose.ts";
import { didYouMean } from "../core/did-you-mean.ts";
import { exportFormats, rowsFormats } from "../documents/exports.ts";
import { cannot } from "../errors.ts";
import { replaceFile } from "../store/atomic.ts";
import { diskTree } from "../store/tree.ts";
import { argumentList, flagOption, textOption, type CommandModule } from "./command.ts";
import { chooseVersions, concernedBy, openWorkspace } from "./open.ts";
import { outcomeOf } from "./outcomes.ts";
import { refuseUnread } from "./unread.ts";

/** `mlc export [MODEL…]`: the facts in a form that other tools read. Files are written, never committed. */
export const command: CommandModule = {
  name: "export",
  summary: "the facts in a form that other tools read",
  group: "Read",
  examples: [
    ["mlc export --to every-eval-ever --out exports", "every evaluation of every model, one file each"],
    ["mlc export support-llm@1.2.0 --to every-eval-ever --out -", "of one version, a document a line"],
    ["mlc export --to every-eval-ever --out exports -n", "what would be written, and what has no place there"],
    ["mlc export --to csv --out tables", "versions, criteria, metrics, deployments, transitions, reviews as tables"],
    ["mlc export --to ndjson --workspace ../a --workspace ../b --out -", "rows of two workspaces for a warehouse"],
  ],

  configure(command) {
    command
      .argument("[models...]", "models, or MODEL@VERSION; all unless given")
      .option("--to <form>", forms.join(", "), { needed: true })
      .option("--out <dir>", "the directory to write into, or - to print a document a line", { needed: true })
      .option("-n, --dry-run", "say what would be written, and write nothing")
      .optionsGroup("Rows (csv, ndjson)")
      .option("--workspace <[name=]dir>", "a workspace; again for each further one", { repeats: true })
      .option("--table <kind>", "only rows of one kind")
      .option("--as-of <day>", "judged as of a day, YYYY-MM-DD (UTC); today unless given");
  },

  async run(world, input) {
    const to = textOption(input, "to") ?? "";
    const rows = rowsFormats.find(({ id }) => id === to);
    if (rows !== undefined) return (await import("./export-rows.ts")).exportRows(world, input, rows);
    const format = exportFormats.find(({ id }) => id === to);
    if (format === undefined)
      throw cannot("unknown-choice", { value: to, place: "--to", choices: forms, near: didYouMean(to, forms) });
    const alone = ["workspace", "table", "asOf"].find((option) => input.options[option] !== undefined);
    if (alone !== undefined) throw cannot("rows-only", { option: alone === "asOf" ? "--as-of" : `--${alone}`, to });
    const opened = await openWorkspace(world);
    const names = argumentList(input, "models");
    for (const concerned of concernedBy(opened, names)) refuseUnread(concerned);
    // An export holds nothing that depends on the day it is made: every record counts.
    const versions = chooseVersions(opened, names).map(({ files, document }) =>
      format.audience === undefined
        ? composeFacts(opened.workspace, files, document, "9999-12-31")
        : factsFor(opened.workspace, files, document, "9999-12-31", format.audience),
    );
    const { files, left } = (await format.load())(versions);
    const out = textOption(input, "out") ?? "-";
    const dryRun = flagOption(input, "dryRun");
    const print = out === "-";
    const directory = resolve(world.cwd, out);
    const current = print ? undefined : diskTree(directory);
    const changed = files.filter(({ path, text }) => !sameText(current?.read(path), text));
    if (!print && !dryRun) for (const { path, text } of changed) write(out, join(directory, path), text);
    return outcomeOf(opened, [], 0, (findings) => ({
      schema: "mlc.out.export/v1",
      ok: true,
      findings,
      to,
      ...(print
        ? { text: files.map(({ path, text }) => (path.endsWith(".json") ? onOneLine(text) : text)).join("") }
        : { out, dry_run: dryRun }),
      files: files.map(({ path, text }) => ({
        path,
        bytes: Buffer.byteLength(text),
        ...(print ? {} : { changed: changed.some((each) => each.path === path) }),
      })),
      left: left.map(({ reason, count }) => ({ reason, count })),
    }));
  },
};

const forms = [...exportFormats, ...rowsFormats].map(({ id }) => id);

function sameText(bytes: Uint8Array | undefined, text: string): boolean {
  return bytes !== undefined && Buffer.from(bytes).equals(Buffer.from(text));
}

function write(out: string, file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    replaceFile(file, Buffer.from(text));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw cannot("export-unwritable", { out, reason: code ?? "it cannot be written" });
  }
}

/** A JSON document as one line: escapes keep line ends inside strings out of it. */
function onOneLine(text: string): string {
  return `${JSON.stringify(JSON.parse(text))}\n`;
}
