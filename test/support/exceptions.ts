import type { JsonMap } from "../../src/core/json.ts";
import { withRecord, type Evidence } from "./facts.ts";

/** A reason long enough to be one. */
export const reason = "The pilot has forty internal users; the public form opens in January.";

/** What a request says beside its criterion; DOC-02 is waived for some weeks unless a test says otherwise. */
export interface Asking {
  readonly criterion?: string;
  readonly on?: string;
  readonly by?: string;
  readonly through?: string;
  readonly more?: JsonMap;
}

/** The id of the n-th request of a test. */
export function requestId(n = 1, on = "2026-11-02"): string {
  return `${on}-exception-${n.toString(16).padStart(12, "0")}`;
}

/** The evidence with a request as `mlc waive` writes it, by Chloe. */
export function requested(e: Evidence, asking: Asking = {}, n = 1): Evidence {
  const { criterion = "DOC-02", on = "2026-11-02", by = "chloe", through = "2026-12-31", more } = asking;
  return withRecord(e, requestId(n, on), {
    ...{ by, observed_at: `${on}T08:00:00Z`, criterion, effect: "waive", reason, through },
    controls: ["weekly interview with all pilot users"],
    ...more,
  });
}

/** What an approval says; Rosa approves as compliance officer an hour after the request unless a test says otherwise. */
export interface Approving {
  readonly by?: string;
  readonly role?: string;
  readonly decision?: string;
  readonly at?: string;
  readonly more?: JsonMap;
}

/** The evidence with a decision on a request. */
export function decidedOn(e: Evidence, id: string, approving: Approving = {}): Evidence {
  const { by = "rosa", role = "compliance_officer", decision = "approved", more } = approving;
  const at = approving.at ?? `${id.slice(0, 10)}T09:00:00Z`;
  const n = Object.keys(e.records).length.toString(16).padStart(12, "0");
  const given = { by, observed_at: at, exception: id, role, decision, ...more };
  return withRecord(e, `${at.slice(0, 10)}-review-${n}`, given);
}

/** A request that Rosa approved. */
export function waived(e: Evidence, asking: Asking = {}, n = 1): Evidence {
  return decidedOn(requested(e, asking, n), requestId(n, asking.on));
}
