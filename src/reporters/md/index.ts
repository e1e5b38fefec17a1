import type { OutBody } from "../../generated/types.ts";
import type { Outcome } from "../../outcome.ts";
import { oneLineDeep } from "../sanitise.ts";
import type { Text } from "../style.ts";

/** The Markdown of each `--json` document that has one, by its `schema`; loaded only when shown. */
const renderers: { readonly [Schema in OutBody["schema"]]?: () => Promise<(clean: BodyOf<Schema>) => string> } = {
  "mlc.out.explain/v1": async () => (await import("./explain.ts")).render,
};

type BodyOf<Schema> = Extract<OutBody, { readonly schema: Schema }>;

/** A function from outcomes to Markdown, with what it needs for this body already loaded. */
export async function markdownReporter(body: OutBody): Promise<(outcome: Outcome) => Text> {
  const load = (renderers as Readonly<Record<string, (() => Promise<(clean: OutBody) => string>) | undefined>>)[
    body.schema
  ];
  if (load === undefined) throw new Error(`no Markdown for ${body.schema}`);
  const render = await load();
  return (outcome) => ({ out: render(oneLineDeep(outcome.body)), err: "" });
}
