import type { FrameworkFile } from "../generated/types.ts";

/**
 * A control as people cite it: `10.2.f` of a law is `Art. 10(2)(f)`, `Annex IV.2` is `Annex IV(2)` and `Annex XI.S2` is
 * `Annex XI, Section 2`. Ids of other frameworks are cited as they are.
 */
export function cited({ cite }: Pick<FrameworkFile, "cite">, id: string): string {
  if (cite !== "article") return id;
  const [head = id, ...points] = id.split(".");
  const section = /^S(\d+)$/.exec(points[0] ?? "")?.[1];
  if (section !== undefined) return `${head}, Section ${section}`;
  return `${/^\d/.test(head) ? "Art. " : ""}${head}${points.map((point) => `(${point})`).join("")}`;
}
