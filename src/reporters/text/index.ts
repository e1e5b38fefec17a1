import type { OutBody } from "../../generated/types.ts";
import type { Outcome } from "../../outcome.ts";
import { makePen, plainPen, type Pen, type TablePen } from "../pen.ts";
import { oneLine, oneLineDeep } from "../sanitise.ts";
import type { Style, Text } from "../style.ts";
import { tableFor } from "../table.ts";
import { countLine, frame } from "./frame.ts";

/** The text of each `--json` document, by its `schema`; loaded only when shown. */
const renderers = {
  "mlc.out.audit/v1": () => import("./audit.ts"),
  "mlc.out.anchor/v1": () => import("./anchor.ts"),
  "mlc.out.controls/v1": () => import("./controls.ts"),
  "mlc.out.completion/v1": () => import("./completion.ts"),
  "mlc.out.diff/v1": () => import("./diff.ts"),
  "mlc.out.doctor/v1": () => import("./doctor.ts"),
  "mlc.out.export/v1": () => import("./export.ts"),
  "mlc.out.explain/v1": () => import("./explain.ts"),
  "mlc.out.help/v1": () => import("./help.ts"),
  "mlc.out.init/v1": () => import("./init.ts"),
  "mlc.out.schema/v1": () => import("./schema.ts"),
  "mlc.out.card/v1": () => import("./card.ts"),
  "mlc.out.datasheet/v1": () => import("./datasheet.ts"),
  "mlc.out.impact/v1": () => import("./impact.ts"),
  "mlc.out.import/v1": () => import("./import.ts"),
  "mlc.out.log/v1": () => import("./log.ts"),
  "mlc.out.new/v1": () => import("./new.ts"),
  "mlc.out.promote/v1": () => import("./promote.ts"),
  "mlc.out.record/v1": () => import("./record.ts"),
  "mlc.out.report/v1": () => import("./report.ts"),
  "mlc.out.resolve/v1": () => import("./resolve.ts"),
  "mlc.out.retire/v1": () => import("./retire.ts"),
  "mlc.out.review/v1": () => import("./review.ts"),
  "mlc.out.rollback/v1": () => import("./rollback.ts"),
  "mlc.out.set/v1": () => import("./set.ts"),
  "mlc.out.show/v1": () => import("./show.ts"),
  "mlc.out.status/v1": () => import("./status.ts"),
  "mlc.out.waive/v1": () => import("./waive.ts"),
  "mlc.out.validate/v1": () => import("./validate.ts"),
  "mlc.out.verify/v1": () => import("./verify.ts"),
  "mlc.out.score/v1": () => import("./score.ts"),
} satisfies Renderers;

/**
 * What a file in this folder exports: `render`, and what it needs. `body` holds clean one-line strings; text of several
 * lines comes from `outcome.body` through `manyLines`, or as it is where `isDocument` says so and nobody looks on.
 */
export type TextModule<Body> = Renders<Body, Pen> | ({ readonly tables: true } & Renders<Body, TablePen>);

interface Renders<Body, P extends Pen> {
  /** Results; every line ends in a line feed. */
  render(body: Body, outcome: OutcomeOf<Body>, pen: P): string;
  /** The result is a document to keep (a card, a schema): printed even under -q. */
  readonly isDocument?: true;
  /** `render` shows the findings itself; otherwise they follow as frames with a count. */
  readonly showsFindings?: true;
  /** True where the findings are talk beside the result and go to standard error, so that `> FILE` holds the result alone. */
  readonly findingsAside?: (body: Body) => boolean;
}

/** An outcome whose body is known. */
export type OutcomeOf<Body> = Omit<Outcome, "body"> & { readonly body: Body };

type BodyOf<Schema> = Extract<OutBody, { readonly schema: Schema }>;
type Renderers = { readonly [Schema in OutBody["schema"]]?: () => Promise<TextModule<BodyOf<Schema>>> };

/** A function from outcomes to text for people, with what it needs for this style and this body already loaded. */
export async function textReporter(body: OutBody, style: Style): Promise<(outcome: Outcome) => Text> {
  const load = (renderers as Readonly<Record<string, () => Promise<TextModule<OutBody>>>>)[body.schema];
  if (load === undefined) throw new Error(`no text for ${body.schema}`);
  const module = await load();
  const pen = await makePen(style);
  const tablePen: TablePen = {
    ...pen,
    table: "tables" in module ? await tableFor(style, pen.bold) : () => "",
  };
  return (outcome) => text(module, outcome, tablePen);
}

function text(module: TextModule<OutBody>, outcome: Outcome, pen: TablePen): Text {
  const { quiet } = pen.style;
  const silent = quiet && outcome.exit === 0 && module.isDocument !== true;
  const results = silent ? "" : module.render(oneLineDeep(outcome.body), outcome, pen);
  const aside = module.findingsAside?.(outcome.body) === true;
  const quietly = silent || (aside && quiet && outcome.exit === 0);
  const findings = quietly || module.showsFindings === true ? "" : frames(outcome, pen);
  const talk = quiet ? "" : next(outcome);
  return aside ? { out: results, err: findings + talk } : { out: results + findings, err: talk };
}

/** Every finding as a frame, and the line that counts them. Empty without findings. */
export function frames(outcome: Outcome, pen: Pen): string {
  if (outcome.findings.length === 0) return "";
  const each = outcome.findings.map((found) => `${frame(found, outcome.sourceLine, pen)}\n`);
  return `${each.join("")}${countLine(outcome.findings)}\n`;
}

function next(outcome: Outcome): string {
  const lines = outcome.next ?? [];
  return lines.length === 0 ? "" : `Next\n${lines.map((line) => `  ${oneLine(line)}\n`).join("")}`;
}

/** The frame of the one finding that kept a command from running. */
export async function errorText(found: Parameters<typeof frame>[0], style: Style): Promise<string> {
  return frame(found, () => undefined, style.color ? await makePen(style) : plainPen(style));
}
