import type { Step } from "../steps.ts";
import { begin } from "./begin.ts";
import { firstVersion } from "./first-version.ts";
import { production } from "./production.ts";
import { secondVersion } from "./second-version.ts";

/** The life of two versions, from a problem in February to what is served in November. */
export const steps: readonly Step[] = [...begin, ...firstVersion, ...secondVersion, ...production];
