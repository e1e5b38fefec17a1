import type { Facts } from "../facts/facts.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { nameOf } from "../facts/facts.ts";
import type { Path } from "../json.ts";
import type { ModelFiles, Workspace } from "../workspace.ts";
import { RETIRED } from "./lifecycle.ts";

/** Somebody's fact that names a version: it goes on resting on it when the version is retired. */
export interface Dependant {
  /** `policy-rag@1.0.0`, or the model where the fact stands in a document of all its versions. */
  readonly who: string;
  readonly how: "base_model" | "baseline" | "rollback.target_version";
  readonly file: string;
  readonly path: Path;
}

/**
 * What in the workspace rests on a version: versions of any model, not retired, that name it as base model or baseline, and a
 * rollback plan that leads to it. In the order of models and versions.
 */
export function dependantsOf(workspace: Workspace, facts: Facts): readonly Dependant[] {
  return workspace.models.flatMap((files) => [...versionDependants(files, facts), ...planDependants(files, facts)]);
}

/** The same as findings, each at the fact that names it. */
export function dependantFindings(workspace: Workspace, facts: Facts): readonly Finding[] {
  return dependantsOf(workspace, facts).map(({ who, how, file, path }) =>
    finding("retire-dependant", { version: nameOf(facts), who, how }, { file, path }),
  );
}

function versionDependants(files: ModelFiles, facts: Facts): readonly Dependant[] {
  return files.versions.flatMap(({ file, value }): readonly Dependant[] => {
    const who = `${files.id}@${value.version}`;
    if (value.stage === RETIRED || who === nameOf(facts)) return [];
    const base = value.base_model as Naming | undefined;
    const { baseline } = value;
    return [
      ...(base !== undefined && isBase(base, facts)
        ? [{ who, how: "base_model", file, path: ["base_model"] } as const]
        : []),
      ...(baseline?.name === facts.model && baseline.version === facts.version
        ? [{ who, how: "baseline", file, path: ["baseline"] } as const]
        : []),
    ];
  });
}

interface Naming {
  readonly id?: unknown;
  readonly revision?: unknown;
  readonly digest?: unknown;
}

/** By digest, else by `model@version`, else by the model's id with this version as its revision. */
function isBase(base: Naming, facts: Facts): boolean {
  if (facts.subject !== undefined && base.digest === facts.subject) return true;
  return base.id === nameOf(facts) || (base.id === facts.model && base.revision === facts.version);
}

function planDependants({ id, operations }: ModelFiles, facts: Facts): readonly Dependant[] {
  const target = operations?.value.rollback?.target_version;
  if (operations === undefined || id !== facts.model || target !== facts.version) return [];
  return [{ who: id, how: "rollback.target_version", file: operations.file, path: ["rollback", "target_version"] }];
}
