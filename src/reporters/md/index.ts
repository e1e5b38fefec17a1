import type { OutBody } from "../../generated/types.ts";
import type { Outcome } from "../../outcome.ts";
import { oneLineDeep } from "../sanitise.ts";
import type { Text } from "../style.ts";
import { limited } from "./words.ts";

/** The Markdown of each `--json` document that has one, by its `schema`, in chunks; loaded only when shown. */
const renderers: { readonly [Schema in OutBody["schema"]]?: () => Promise<Renderer<BodyOf<Schema>>> } = {
  "mlc.out.explain/v1": async () => {
    const { render } = await import("./explain.ts");
    return (clean) => [render(clean)];
  },
  "mlc.out.controls/v1": async () => (await import("./controls.ts")).controlled,
  "mlc.out.report/v1": async () => (await import("./report.ts")).render,
  "mlc.out.score/v1": async () => (await import("./score.ts")).render,
  "mlc.out.validate/v1": async () => (await import("./checked.ts")).validated,
  "mlc.out.verify/v1": async () => (await import("./checked.ts")).verified,
  "mlc.out.impact/v1": async () => (await import("./impact.ts")).render,
  "mlc.out.status/v1": async () => (await import("./checked.ts")).stated,
};

type Renderer<Body> = (clean: Body, outcome: Outcome) => readonly string[];

type BodyOf<Schema> = Extract<OutBody, { readonly schema: Schema }>;

/** A comment on GitHub has at most 65,536 characters. */
const COMMENT = 65_000;

/** A function from outcomes to Markdown that fits into a comment, with what it needs for this body already loaded. */
export async function markdownReporter(body: OutBody): Promise<(outcome: Outcome) => Text> {
  const markdown = await markdownOf(body);
  // What `mlc explain` prints is a document, no comment.
  const most = body.schema === "mlc.out.explain/v1" ? Number.POSITIVE_INFINITY : COMMENT;
  return (outcome) => ({ out: markdown(outcome, most), err: "" });
}

/** The same below a number of bytes of one's own. */
export async function markdownOf(body: OutBody): Promise<(outcome: Outcome, most: number) => string> {
  const load = (renderers as Readonly<Record<string, (() => Promise<Renderer<OutBody>>) | undefined>>)[body.schema];
  if (load === undefined) throw new Error(`no Markdown for ${body.schema}`);
  const render = await load();
  return (outcome, most) =>
    limited(
      render(oneLineDeep(outcome.body), outcome),
      most,
      (left) =>
        `_There is more that does not fit here (${String(left)} parts): the log and \`--json\` have all of it._`,
    );
}

/** True where a body has Markdown. */
export function hasMarkdown(body: OutBody): boolean {
  return body.schema in renderers;
}
