import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import type { Intent } from "../core/plan.ts";
import { attributeLines, editorSchemas, withAttributes } from "../core/plans/init-files.ts";
import type { InitPlan } from "../core/plans/init.ts";
import { cannot } from "../errors.ts";
import type { Repository } from "../store/git.ts";
import { ignored } from "../store/git-status.ts";
import { diskTree, type Tree } from "../store/tree.ts";
import { documentText } from "./init-template.ts";

/** `models`, or `mlc/models` where that directory holds code already or git ignores it. */
export function modelsDirectory(root: string, repo: Repository | undefined, id: string): string {
  const tree = diskTree(root);
  const kind = tree.kind("models");
  if (kind !== undefined && (kind !== "directory" || tree.files("models").length > 0)) return "mlc/models";
  const path = `${repo?.prefix ?? ""}models/${id}/model.yaml`;
  return repo !== undefined && ignored(repo, [path]).length > 0 ? "mlc/models" : "models";
}

/** The files of a plan as text, with .gitattributes and the editor schemas. Existing files are refused or left as they are. */
export async function intentsOf(
  tree: Tree,
  plan: InitPlan,
): Promise<{ readonly intents: readonly Intent[]; readonly findings: readonly Finding[] }> {
  const texts = await Promise.all(
    plan.documents.map(async (document) => ({ file: document.file, text: await documentText(document) })),
  );
  for (const { file } of texts) if (tree.kind(file) !== undefined) throw cannot("exists-already", { file }, { file });
  const schemas = editorSchemas().filter(({ file }) => tree.kind(file) === undefined);
  const models =
    plan.documents.find((each) => each.kind === "model")?.file.replace(/\/[^/]+\/model\.yaml$/, "") ?? "models";
  const attributes = attributesOf(tree, models);
  return {
    intents: [
      ...texts.map(({ file, text }): Intent => ({ kind: "text", file, text })),
      ...attributes.intents,
      ...schemas.map(({ file, text }): Intent => ({ kind: "text", file, text })),
    ],
    findings: attributes.findings,
  };
}

const ATTRIBUTES = ".gitattributes";

/** The one file that may be there already and is added to: at its end, everything before byte for byte. */
function attributesOf(
  tree: Tree,
  models: string,
): { readonly intents: readonly Intent[]; readonly findings: readonly Finding[] } {
  const bytes = tree.read(ATTRIBUTES);
  if (bytes === undefined) {
    return { intents: [{ kind: "text", file: ATTRIBUTES, text: withAttributes(undefined, models) }], findings: [] };
  }
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  if (Buffer.from(text).equals(bytes)) {
    return { intents: [{ kind: "text", file: ATTRIBUTES, text: withAttributes(text, models) }], findings: [] };
  }
  const because = "it is not UTF-8 text";
  const found = finding("init-attributes-by-hand", { lines: attributeLines(models), because }, { file: ATTRIBUTES });
  return { intents: [], findings: [found] };
}
