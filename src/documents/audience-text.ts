import type { Audience } from "./format.ts";

/** What stands at the top of a card that is not for everybody. */
export function forWhom(audience: Exclude<Audience, "public">): string {
  return audience === "downstream"
    ? "For those who build on this model: some of it is not for publication."
    : "For supervising authorities: much of it is not for publication.";
}
