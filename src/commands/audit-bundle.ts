import { resolve } from "node:path";
import { jsonText } from "../core/json-text.ts";
import { composeFacts } from "../core/facts/compose.ts";
import type { JsonMap } from "../core/json.ts";
import { auditMarkdown } from "../documents/audit.ts";
import { datasheetMarkdown } from "../documents/datasheet.ts";
import { md } from "../documents/md.ts";
import { Cancelled, CannotRun, cannot } from "../errors.ts";
import type { OutAudit, OutAuditBundle, OutVerify } from "../generated/types.ts";
import { archiveOf, MANIFEST, sha256, writeArchive } from "../store/archive.ts";
import { gitBundle } from "../store/git-bundle.ts";
import type { Packed } from "../store/tar.ts";
import { editText } from "../store/yaml/edit.ts";
import { emitYaml } from "../store/yaml/emit.ts";
import type { World } from "../world.ts";
import type { Asked } from "./audit-read.ts";
import { flagOption, type Input } from "./command.ts";
import { canAsk } from "./options.ts";

/** What an archive is made from beside the commit. */
export interface Bundled {
  readonly asked: Asked;
  /** The page, without what is about this working tree. */
  readonly audit: OutAudit;
  readonly verify: OutVerify;
}

/** Writes the archive that `--bundle` names. Throws CannotRun `bundle-name`, `bundle-incomplete`, `bundle-exists`, `bundle-unwritable`. */
export async function writeBundle(world: World, input: Input, file: string, bundled: Bundled): Promise<OutAuditBundle> {
  if (!/\.(tar\.gz|tgz)$/.test(file)) throw cannot("bundle-name", { file });
  if (!bundled.audit.complete)
    throw cannot("bundle-incomplete", { reason: "a part of the history is not in this clone" });
  const files = filesOf(bundled);
  const { model = "", version = "" } = bundled.audit.models[0] ?? {};
  const mtime = Date.parse(bundled.audit.committed_at) / 1000;
  const bytes = archiveOf(`audit-${model}-${version}`, files, mtime);
  const written = await writeArchive(resolve(world.cwd, file), file, bytes, () => mayReplace(world, input, file));
  const names = [...files.map((each) => each.path), MANIFEST].sort();
  return { file, files: names, bytes: bytes.length, sha256: sha256(bytes), written };
}

/** Page, verification, documents for readers, the files as they are at the commit, and the history behind it. */
function filesOf({ asked, audit, verify }: Bundled): readonly Packed[] {
  const { opened, repo, chosen } = asked;
  const { workspace, tree } = opened;
  const facts = composeFacts(workspace, chosen.files, chosen.document, "9999-12-31");
  const options = { file: "card.md", insertMarkers: false, edit: editText, emit: emitYaml };
  const card = md.write(facts, undefined, options);
  if ("refused" in card) throw new CannotRun(card.refused);
  const own = workspace.ownLifecycle;
  const kept = [
    workspace.config.file,
    ...(own === undefined ? [] : [own.file]),
    ...(workspace.ownFrameworks ?? []).map(({ file }) => file),
    ...tree.files(chosen.files.dir).filter((file) => document.test(file.slice(chosen.files.dir.length + 1))),
  ];
  return [
    text("README.txt", readme(audit, repo.prefix)),
    text("audit.md", auditMarkdown(audit)),
    text("audit.json", `${jsonText(audit)}\n`),
    text("verify.json", `${jsonText(verify)}\n`),
    text("card.md", card.text),
    ...chosen.files.datasheets.map((sheet) => {
      const id = sheet.file.slice(sheet.file.lastIndexOf("/") + 1, -".yaml".length);
      const value = sheet.value as unknown as JsonMap;
      const name = sheet.value.dataset?.name ?? id;
      return text(`datasheets/${id}.md`, datasheetMarkdown(value, name, { resolves: workspace.exists }));
    }),
    ...kept.flatMap((file): readonly Packed[] => {
      const bytes = tree.read(file);
      return bytes === undefined ? [] : [{ path: `files/${file}`, bytes }];
    }),
    { path: "history.bundle", bytes: gitBundle(repo, audit.commit) },
  ];
}

/** Documents, records and the signatures beside them, by their place in the directory of a model. */
const document =
  /^(model|card|scorecard|governance|operations)\.yaml$|^(datasheets|versions|records)\/.+\.yaml(\.sig)?$/;

/** How to check it, in five lines. */
function readme(audit: OutAudit, prefix: string): string {
  const { model = "", version = "" } = audit.models[0] ?? {};
  const inside = prefix === "" ? "history" : `history/${prefix.replace(/\/$/, "")}`;
  const stage = audit.asked_stage === undefined ? "" : ` --stage ${audit.asked_stage}`;
  return [
    `mlc audit of ${model} ${version} as of ${audit.as_of}, at commit ${audit.commit}; the page is audit.md, for programs audit.json.`,
    `Unchanged since it was packed:  sha256sum -c ${MANIFEST}`,
    `Replay the whole history:       git clone history.bundle history && cd ${inside} && mlc verify`,
    `Make the same page again:       mlc audit ${model}@${version}${stage} --as-of ${audit.as_of}`,
    "What no replay can see:         mlc help trust. Compare the commit with one you know from elsewhere.",
    "",
  ].join("\n");
}

function text(path: string, content: string): Packed {
  return { path, bytes: Buffer.from(content) };
}

async function mayReplace(world: World, input: Input, file: string): Promise<boolean> {
  if (flagOption(input, "force")) return true;
  if (!canAsk(world, input)) return false;
  const [yes] = await world.ask([
    { kind: "confirm", message: `${file} exists already and is something else. Replace it?`, default: false },
  ]);
  if (yes !== true) throw new Cancelled();
  return true;
}
