import { shipped } from "../../generated/data.ts";
import type { Released } from "../../generated/released.ts";
import type { TransitionRecord } from "../../generated/types.ts";
import { rulesNamed } from "../released.ts";
import type { Rules } from "../rules.ts";

/** The digests that a decision names; one that it leaves out may be anything. */
export type Digests = Pick<TransitionRecord, "catalogue" | "gates">;

/** The criteria, metrics and gates with these digests, as they were released; undefined where this mlc does not have them. */
export function rulesFor({ catalogue, gates }: Digests, archive?: Released): Rules | undefined {
  const named = {
    catalogue: catalogue?.digest ?? shipped.catalogue.digest,
    gates: gates?.digest ?? shipped.gatesDigest,
  };
  return rulesNamed(named, archive);
}
