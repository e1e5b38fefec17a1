import { shipped } from "../../generated/data.ts";
import type { TransitionRecord } from "../../generated/types.ts";
import type { Rules } from "../rules.ts";

/** The digests that a decision names; one that it leaves out may be anything. */
export type Digests = Pick<TransitionRecord, "catalogue" | "gates">;

/** The criteria, metrics and gates with these digests, as they were released; undefined where this mlc does not have them. */
export function rulesFor({ catalogue, gates }: Digests): Rules | undefined {
  const same =
    (catalogue === undefined || catalogue.digest === shipped.catalogue.digest) &&
    (gates === undefined || gates.digest === shipped.gatesDigest);
  return same ? shipped : undefined;
}
