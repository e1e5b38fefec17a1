import { by, type Bench, type Deed } from "./bench.ts";
import type { Done } from "./desk.ts";
import { init, newModel, newVersion } from "./documents.ts";
import { withFiles } from "./files.ts";
import { byAna } from "../complete-files.ts";
import { configText, documentTexts, versionText, type Setting } from "./material.ts";
import type { Timeline } from "./timeline.ts";

/** How a history begins: documents by hand and a version at the first stage, or a model that was there before mlc. */
export type Start = "written" | "init" | "new model";

/** The model and the version that the first branch is about. */
export interface Focus {
  readonly model: string;
  readonly version: string;
}

/** The first commits of a history on its main line; gives what it is about. */
export async function begin(timeline: Timeline, start: Start, stage: string, setting: Setting): Promise<Focus> {
  const model = "support-llm";
  const bench = () => timeline.bench();
  await timeline.add({ by: "ana", done: written(await bench(), new Map([["README.md", "# Models\n"]]), "Start") });
  switch (start) {
    case "written":
      await timeline.add({ by: "ana", done: documents(await bench(), model, setting, true) });
      await timeline.add(await by(await bench(), "ben", (desk) => newVersion(desk, model, "1.0.0")));
      break;
    case "init":
      await timeline.add(await by(await bench(), "ana", (desk) => init(desk, model, "1.0.0", stage, setting)));
      await timeline.add({ by: "ana", done: documents(await bench(), model, setting, true) });
      break;
    case "new model": {
      const config = new Map([["mlc.yaml", configText(setting)]]);
      await timeline.add({ by: "ana", done: written(await bench(), config, "Describe the team") });
      await timeline.add(await by(await bench(), "ana", (desk) => newModel(desk, model, stage)));
      await timeline.add({ by: "ana", done: documents(await bench(), model, setting, false) });
    }
  }
  await timeline.add(
    known(
      await bench(),
      { model, version: "1.0.0" },
      setting,
      start !== "written" || setting.scope["adaptation"] === "none",
    ),
  );
  return { model, version: "1.0.0" };
}

/** What is known of a version, written into its file by hand. */
export function known(bench: Bench, { model, version }: Focus, setting: Setting, weights: boolean): Deed {
  const file = `models/${model}/versions/${version}.yaml`;
  const before = bench.files.get(file) ?? "";
  const text = versionText(setting.scope["adaptation"] ?? "lora", weights);
  const after = before + (setting.alone ? byAna(text) : text);
  return { by: bench.person("ben"), done: written(bench, new Map([[file, after]]), `What is known of ${version}`) };
}

/** Every document of a model, by hand; with the policy where the team is described too. */
export function documents(bench: Bench, model: string, setting: Setting, team: boolean): Done {
  const texts = new Map(documentTexts(model, setting));
  if (team) texts.set("mlc.yaml", configText(setting));
  return written(bench, texts, `What is known of ${model}`);
}

/** Files written by hand and committed in words of the person. */
export function written(bench: Bench, texts: ReadonlyMap<string, string>, message: string): Done {
  return { files: withFiles(bench.files, texts), message, what: "by hand" };
}
