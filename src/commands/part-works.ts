import type { Loaded } from "../store/workspace.ts";

/** What a command finds out about a few models: plain data, since another thread may be asked. */
export interface PartWork<Asked, Found> {
  readonly name: WorkName;
  readonly found: (part: Loaded, asked: Asked) => Found;
}

/** What a thread can be told to do. */
export type WorkName = "score" | "status" | "validate";

/** The works by their names, each loaded where it is done. */
export const works: Readonly<Record<WorkName, () => Promise<PartWork<never, unknown>>>> = {
  score: async () => (await import("./score-parts.ts")).work,
  status: async () => (await import("./status-parts.ts")).work,
  validate: async () => (await import("./validate-parts.ts")).work,
};
