/** A version of a small workspace: what its file says beside its name. */
export interface MadeVersion {
  readonly model: string;
  readonly version: string;
  readonly lines?: readonly string[];
  readonly stage?: string;
}

/** A digest that is told apart by a number. */
export function digest(number: number): string {
  return `sha256:${number.toString(16).padStart(64, "0")}`;
}

/** A workspace of bare versions, with datasheets (`model/dataset` to lines) and further files, as files by path. */
export function lineageFiles(
  versions: readonly MadeVersion[],
  datasheets: Readonly<Record<string, readonly string[]>> = {},
  more: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const files: Record<string, string> = {
    "mlc.yaml": [
      "schema: mlc.workspace/v1",
      "people:",
      "  ana: {name: Ana Ruiz, emails: [ana@acme.example]}",
      "  chloe: {name: Chloe Lang, emails: [chloe@acme.example]}",
      "",
    ].join("\n"),
  };
  for (const [at, { model, version, lines = [], stage = "finetuning" }] of versions.entries()) {
    files[`models/${model}/model.yaml`] =
      `schema: mlc.model/v1\nid: ${model}\nname: ${model}\nowners: {accountable_owner: ana}\n`;
    const transition = `2026-10-01-transition-${at.toString(16).padStart(12, "0")}`;
    files[`models/${model}/versions/${version}.yaml`] = [
      "schema: mlc.version/v1",
      `version: "${version}"`,
      `stage: ${stage}`,
      `transition: ${transition}`,
      ...lines,
      "",
    ].join("\n");
  }
  for (const [name, lines] of Object.entries(datasheets)) {
    const [model = "", dataset = ""] = name.split("/");
    files[`models/${model}/datasheets/${dataset}.yaml`] = [
      "schema: mlc.datasheet/v1",
      `dataset: {id: ${dataset}}`,
      ...lines,
      "",
    ].join("\n");
  }
  return { ...files, ...more };
}

/** A deployment record that serves a version in an environment. */
export function deployment(
  model: string,
  version: string,
  kind: string,
  number: number,
  day = "2026-10-10",
): Record<string, string> {
  const file = `models/${model}/records/2026/${day}-deployment-${number.toString(16).padStart(12, "0")}.yaml`;
  const text = [
    "schema: mlc.deployment/v1",
    `model: ${model}`,
    `version: "${version}"`,
    `observed_at: "${day}T06:00:00Z"`,
    "by: chloe",
    "subject: {}",
    "environment: eu",
    `exposure: {kind: ${kind}, limit: 20 agents}`,
    "",
  ];
  return { [file]: text.join("\n") };
}
