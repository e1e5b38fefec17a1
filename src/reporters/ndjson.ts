import { jsonText } from "../core/json-text.ts";
import type { OutBody } from "../generated/types.ts";
import type { Outcome } from "../outcome.ts";
import type { Text } from "./style.ts";

/**
 * The `--json` document as lines, each with its `kind`: `head` (everything but the lists), then one line for each finding,
 * model, commit, version that is compared, and entry of a log (whose own kind is `of` there). Together they hold what the
 * document holds.
 */
export function report({ body }: Outcome): Text {
  const { head, lists } = parts(body);
  const rows = lists.flatMap(({ kind, rows }) => rows.map((row) => ({ kind, ...row })));
  const lines = [{ kind: "head", ...head }, ...rows].map((each) => `${jsonText(each, "line")}\n`);
  return { out: lines.join(""), err: "" };
}

interface List {
  readonly kind: string;
  readonly rows: readonly object[];
}

function parts(body: OutBody): { readonly head: object; readonly lists: readonly List[] } {
  switch (body.schema) {
    case "mlc.out.score/v1": {
      const { findings, models, base, ...head } = body;
      const { versions = [], ...compared } = base ?? {};
      return {
        head: base === undefined ? head : { ...head, base: compared },
        lists: [...found(findings), { kind: "version", rows: versions }, { kind: "model", rows: models }],
      };
    }
    case "mlc.out.impact/v1":
    case "mlc.out.report/v1": {
      const { findings, models, ...head } = body;
      return { head, lists: [...found(findings), { kind: "model", rows: models }] };
    }
    case "mlc.out.status/v1": {
      const { findings, models, ...head } = body;
      return { head, lists: [...found(findings), { kind: "model", rows: models }] };
    }
    case "mlc.out.log/v1": {
      const { findings, entries, ...head } = body;
      // An entry has a kind of its own: that of its record.
      return {
        head,
        lists: [...found(findings), { kind: "entry", rows: entries.map(({ kind, ...row }) => ({ ...row, of: kind })) }],
      };
    }
    case "mlc.out.verify/v1": {
      const { findings, commits, ...head } = body;
      return { head, lists: [...found(findings), { kind: "commit", rows: commits }] };
    }
    default: {
      if (!("findings" in body)) return { head: body, lists: [] };
      const { findings, ...head } = body;
      return { head, lists: found(findings) };
    }
  }
}

function found(findings: readonly object[]): readonly List[] {
  return [{ kind: "finding", rows: findings }];
}
