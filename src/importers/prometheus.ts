import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import type { Detection, Importer, ImportInput, ImportOptions, ImportResult, SourceFile } from "./importer.ts";
import { jsonOf } from "./lenient-json.ts";
import { nothing } from "./one-file.ts";
import { answerOf } from "./prometheus/answer.ts";
import { readAnswer } from "./prometheus/read-answer.ts";
import { readExposition } from "./prometheus/exposition.ts";
import { readPage } from "./prometheus/read-page.ts";
import { alertsOf, monitorsOf } from "./prometheus/rules.ts";
import { publicPath } from "./source.ts";
import { decode } from "./text.ts";
import { readForeignStream } from "./tool-yaml.ts";

/**
 * Prometheus: answers of the query API (vector, matrix, scalar), pages of metrics (text format 0.0.4, OpenMetrics, promtool
 * dumps) and files of alert rules. An answer without data is no zero, a counter no rate.
 */
export const prometheus: Importer = {
  id: "prometheus",
  title: "Prometheus answers, metrics pages and alert rules",
  detects: "JSON with `status` and `data.resultType`; text with `# TYPE` or `# EOF`; YAML `groups[].rules[].expr`",
  wants: (path, bytes) => bytes > 0 && /\.(?:json|prom|txt|om|ya?ml)$/i.test(path),
  detect,
  read,
};

function detect(input: ImportInput): Detection {
  const missing = input.files.map((file) => ("missing" in shapeOf(file) ? shapeOf(file) : undefined));
  const [first] = missing;
  if (missing.includes(undefined) && missing.length > 0) return "certain";
  return { missing: first !== undefined && "missing" in first ? first.missing : "no file" };
}

type Shape =
  | { readonly kind: "answer"; readonly answer: Exclude<ReturnType<typeof answerOf>, { kind: "other" }> }
  | { readonly kind: "page"; readonly text: string }
  | { readonly kind: "rules"; readonly alerts: NonNullable<ReturnType<typeof alertsOf>> }
  | { readonly missing: string };

/** Which of the three a file is; detection and reading ask the same, so the answer is kept. */
function shapeOf(file: SourceFile): Shape {
  const known = shapes.get(file);
  if (known !== undefined) return known;
  const shape = recognise(file);
  shapes.set(file, shape);
  return shape;
}

const shapes = new WeakMap<SourceFile, Shape>();

function recognise(file: SourceFile): Shape {
  const text = decode(file);
  if (typeof text !== "string") return { missing: "no text of a size to be read" };
  if (/^\s*[{["]/.test(text)) {
    const answer = answerOf(jsonOf(file));
    return answer.kind === "other" ? { missing: answer.missing } : { kind: "answer", answer };
  }
  if (/^# (?:TYPE|HELP) \S/m.test(text) || /(?:^|\n)# EOF\s*$/.test(text)) {
    const { signed, fault } = readExposition(text);
    return signed && (fault === undefined || /^# TYPE \S+ \w+$/m.test(text))
      ? { kind: "page", text }
      : { missing: "no page of metrics: a line is no sample" };
  }
  if (/^groups:/m.test(text)) {
    const yaml = readForeignStream(text);
    const alerts = "values" in yaml ? alertsOf(yaml.values[0] ?? {}) : undefined;
    if (alerts !== undefined) return { kind: "rules", alerts };
  }
  return { missing: "no `data.resultType`, no `# TYPE` line and no `groups[].rules[].expr`" };
}

function read(input: ImportInput, options: ImportOptions): ImportResult {
  const shaped = input.files.map((file) => ({ file, shape: shapeOf(file) }));
  const answers = shaped.filter(({ shape }) => "kind" in shape && shape.kind !== "rules");
  if (answers.length > 1) {
    const files = answers.map(({ file }) => publicPath(file.path));
    return nothing(finding("import-several-files", { path: input.directory ?? ".", files, tool: "prometheus" }));
  }
  const results = shaped.flatMap(({ file, shape }) => ("kind" in shape ? [readShape(file, shape, options)] : []));
  if (results.length === 0) return nothing(...shaped.slice(0, 1).map(({ file, shape }) => refusal(file, shape)));
  return {
    records: results.flatMap(({ records }) => records),
    facts: results.flatMap(({ facts }) => facts),
    notes: results.flatMap(({ notes }) => notes),
  };
}

function readShape(file: SourceFile, shape: Exclude<Shape, { missing: string }>, options: ImportOptions): ImportResult {
  switch (shape.kind) {
    case "answer":
      return readAnswer(file, shape.answer, options);
    case "page":
      return readPage(file, shape.text, options);
    case "rules":
      return { records: [], facts: monitorsOf(file, shape.alerts), notes: [] };
  }
}

function refusal(file: SourceFile, shape: Shape): Finding {
  const text = decode(file);
  if (typeof text !== "string") return text;
  const missing = "missing" in shape ? shape.missing : "nothing";
  return finding("import-wrong-adapter", { path: file.path, adapter: "prometheus", missing });
}
