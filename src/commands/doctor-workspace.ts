import { finding, weighing } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { personByEmail } from "../core/people.ts";
import { attributeLines, editorSchemas } from "../core/plans/init-files.ts";
import { CannotRun } from "../errors.ts";
import { identity, type Repository } from "../store/git.ts";
import { modelParents } from "../store/models.ts";
import { workspaceRoot } from "../store/root.ts";
import type { World } from "../world.ts";
import { checked, type Checked } from "./doctor-checked.ts";
import { missingSchemas } from "./editor-schemas.ts";
import { openAnyway, type Opened } from "./open.ts";

/** mlc.yaml and what belongs to it: who is listed, line feeds, and the schemas of editors. */
export async function checkedWorkspace(world: World, repo: Repository | undefined): Promise<readonly Checked[]> {
  if (workspaceRoot(world.cwd) === undefined) {
    return [{ name: "workspace", finding: weighing(finding("no-workspace", { dir: world.cwd }), "warning") }];
  }
  const opened = await openAnyway(world);
  const broken = opened.workspace.findings.find((each) => each.severity === "error");
  if (broken !== undefined) return [{ name: "workspace", finding: located(opened, broken) }];
  const models = opened.workspace.models.length;
  return [
    { name: "workspace", says: `${opened.prefix}mlc.yaml, ${String(models)} ${models === 1 ? "model" : "models"}` },
    ...listed(world, opened, repo),
    checked("line feeds", () => attributes(opened)),
    ...schemas(opened),
  ];
}

/** Only where git knows somebody: that it does not is said already. */
function listed(world: World, opened: Opened, repo: Repository | undefined): readonly Checked[] {
  if (repo === undefined) return [];
  try {
    const { name, email } = identity(repo.root, world.env);
    const id = personByEmail(opened.workspace.config.value, email);
    if (id !== undefined) return [{ name: "person", says: `you are ${id} in mlc.yaml` }];
    const unlisted = finding("not-listed", { name, email, what: "a decision" }, { file: "mlc.yaml" });
    return [{ name: "person", finding: weighing(unlisted, "warning") }];
  } catch (error) {
    if (error instanceof CannotRun) return [];
    throw error;
  }
}

function attributes({ workspace, tree }: Opened): string | Finding {
  const text = new TextDecoder().decode(tree.read(".gitattributes"));
  const present = new Set(text.split(/\r?\n/).map((line) => line.trim().replace(/\s+/g, " ")));
  const wanted = [...new Set(modelParents(workspace.config.value).flatMap(attributeLines))];
  const lines = wanted.filter((line) => !present.has(line));
  return lines.length === 0 ? ".gitattributes keeps them" : finding("attributes-missing", { lines });
}

function schemas(opened: Opened): readonly Checked[] {
  const missing = missingSchemas(opened).map(({ args }) => String((args as { readonly kind?: unknown }).kind));
  const other = editorSchemas().flatMap(({ file, text }) => {
    const bytes = opened.tree.read(file);
    const same = bytes === undefined || sameJson(new TextDecoder().decode(bytes), text);
    return same ? [] : [file.replace(/^.*\/|\.json$/g, "")];
  });
  const found = [
    ...(missing.length === 0 ? [] : [finding("editor-schemas-missing", { names: [...new Set(missing)] })]),
    ...(other.length === 0 ? [] : [finding("editor-schemas-other-release", { names: other })]),
  ];
  const name = "schemas";
  return found.length === 0
    ? [{ name, says: "those of this release" }]
    : found.map((each) => ({ name, finding: each }));
}

function sameJson(a: string, b: string): boolean {
  try {
    return JSON.stringify(JSON.parse(a)) === JSON.stringify(JSON.parse(b));
  } catch {
    return false;
  }
}

function located({ locate }: Opened, found: Finding): Finding {
  return found.at === undefined ? found : { ...found, at: locate(found.at) };
}
