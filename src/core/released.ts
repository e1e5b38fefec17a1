import { shipped } from "../generated/data.ts";
import { released, type Released } from "../generated/released.ts";
import type { CheckpointsFile, CriteriaFile, FrameworkFile, GatesFile, LifecycleFile } from "../generated/types.ts";
import type { Rules } from "./rules.ts";

/** The digests by which a decision names what it was made with. */
export interface RulesNamed {
  readonly catalogue: string;
  readonly gates: string;
}

/**
 * The rules that a decision was made with: of this release or of an earlier one, each part by its digest. Undefined where
 * one of them is not known here: the decision cannot be made again then.
 */
export function rulesNamed({ catalogue, gates }: RulesNamed, archive: Released = released): Rules | undefined {
  if (catalogue === shipped.catalogue.digest && gates === shipped.gatesDigest) return shipped;
  const key = `${catalogue} ${gates}`;
  const known = composed.get(archive)?.get(key);
  if (known !== undefined) return known;
  const [criteria, decided] = [catalogueNamed(catalogue, archive), gatesNamed(gates, archive)];
  if (criteria === undefined || decided === undefined) return undefined;
  const rules: Rules = { ...criteria, ...decided };
  composed.set(archive, new Map([...(composed.get(archive) ?? []), [key, rules]]));
  return rules;
}

/** A lifecycle that was ever shipped, by its digest. */
export function lifecycleNamed(digest: string, archive: Released = released): LifecycleFile | undefined {
  const [pin] = Object.entries(shipped.lifecycleDigests).find(([, each]) => each === digest) ?? [];
  if (pin !== undefined) return shipped.lifecycles[pin];
  const text = archive.lifecycles[digest];
  return text === undefined ? undefined : (JSON.parse(text) as LifecycleFile);
}

/** One object for each pair, so that what is worked out from it (an index of metrics) is worked out once. */
const composed = new WeakMap<Released, ReadonlyMap<string, Rules>>();

function catalogueNamed(
  digest: string,
  archive: Released,
): Pick<Rules, "catalogue" | "criteria" | "metrics" | "frameworks"> | undefined {
  if (digest === shipped.catalogue.digest) {
    const { catalogue, criteria, metrics, frameworks } = shipped;
    return { catalogue, criteria, metrics, frameworks };
  }
  const text = archive.catalogues[digest];
  if (text === undefined) return undefined;
  const { levels, metrics, frameworks } = JSON.parse(text) as CatalogueContent;
  const [first] = levels;
  const { catalogue: id = "", version = "" } = first ?? {};
  const criteria = levels.flatMap((level) => level.criteria);
  return { catalogue: { id, version, digest }, criteria, metrics, frameworks };
}

interface CatalogueContent {
  readonly levels: readonly CriteriaFile[];
  readonly metrics: Rules["metrics"];
  readonly frameworks: readonly FrameworkFile[];
}

function gatesNamed(
  digest: string,
  archive: Released,
): Pick<Rules, "gates" | "gatesDigest" | "checkpoints"> | undefined {
  if (digest === shipped.gatesDigest) {
    const { gates, gatesDigest, checkpoints } = shipped;
    return { gates, gatesDigest, checkpoints };
  }
  const text = archive.gates[digest];
  if (text === undefined) return undefined;
  const content = JSON.parse(text) as { readonly gates: GatesFile; readonly checkpoints: CheckpointsFile };
  return { ...content, gatesDigest: digest };
}
