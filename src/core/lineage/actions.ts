import type { Day } from "../dates.ts";
import { MAIN, servings, type Serving } from "../deployments.ts";
import { RETIRED } from "../lifecycle/lifecycle.ts";
import { planRollback } from "../plans/rollback.ts";
import { compareVersions } from "../versions.ts";
import type { ModelFiles, Workspace } from "../workspace.ts";
import type { VersionDocument } from "../../generated/types.ts";
import type { Reached } from "./reach.ts";

/** A next step: a command as it stands, but for words in capitals that only a person knows, and what it is for. */
export interface ImpactAction {
  readonly run: readonly string[];
  readonly why: string;
}

/** What an action needs to know of the version and of the whole answer. */
export interface Affected {
  readonly workspace: Workspace;
  readonly files: ModelFiles;
  readonly value: VersionDocument;
  readonly reached: Reached;
  /** Where the version is served now. */
  readonly served: readonly Serving[];
  /** True for a version of the model whose weights, or what it reads, are not affected. */
  readonly isClean: (version: string) => boolean;
  /** What was asked for, as it was typed. */
  readonly what: string;
  readonly asOf: Day;
}

/** What to do about an affected version when what it rests on is recalled or has to be erased, the most urgent first. */
export function actionsFor(affected: Affected): readonly ImpactAction[] {
  const { files, value, reached, served, what } = affected;
  const name = `${files.id}@${value.version}`;
  const [first] = reached.ways;
  if (first === undefined) return [];
  switch (first.reach) {
    case "itself":
    case "made-with":
    case "reads":
      return [
        ...(served.length === 0 ? [] : serving(affected, name)),
        ...ending(affected, name, first.reach === "reads"),
      ];
    case "measured-with": {
      if (value.stage === RETIRED) return [];
      const why = "measure again on other data: results on this one are in question";
      return [{ run: ["mlc", "import", "RESULTS", "--model", name], why }];
    }
    case "compared-with": {
      if (value.stage === RETIRED) return [];
      const run = ["mlc", "set", name, "baseline.name=MODEL", "baseline.version=VERSION"];
      return [{ run, why: "compare it with something else" }];
    }
    case "rolls-back-to": {
      const other = rollbackTarget(affected);
      const run = ["mlc", "set", files.id, `rollback.target_version=${other ?? "VERSION"}`];
      return [{ run, why: `a rollback of ${files.id} must not lead to ${what}` }];
    }
    case "succeeded-by":
      return [{ run: ["mlc", "log", name], why: "its users were sent to what is affected: tell them" }];
  }
}

/** An incident first, so that there is a record; then off the environments, to a clean version where one was served before. */
function serving(affected: Affected, name: string): readonly ImpactAction[] {
  const { files, served, what, isClean } = affected;
  const title = `title=It rests on ${what}`;
  const incident = ["mlc", "record", name, "incident", `key=${keyOf(what)}`, "severity=high", "status=open", title];
  return [
    { run: incident, why: "put it on record: an open incident closes gates" },
    ...served.map(({ environment, track }): ImpactAction => {
      const to = track === MAIN ? cleanBefore(affected, environment) : undefined;
      if (to !== undefined && isClean(to)) {
        const reason = `${what} is recalled`;
        const run = ["mlc", "rollback", files.id, environment, "--to", to, "--reason", reason];
        return { run, why: `serve ${to} in ${environment} again, which does not rest on it` };
      }
      const ends = [`environment=${environment}`, ...(track === MAIN ? [] : [`track=${track}`]), "exposure.kind=none"];
      return {
        run: ["mlc", "record", name, "deployment", ...ends],
        why: `say that ${environment} no longer serves it`,
      };
    }),
  ];
}

/** The newest version that could be served there again and is not affected. */
function cleanBefore({ workspace, files, isClean, asOf }: Affected, environment: string): string | undefined {
  const before = servings(files.records, asOf).filter(
    (each) => each.environment === environment && each.track === MAIN,
  );
  const clean = [...new Set(before.map(({ version }) => version).reverse())].filter(isClean);
  const request = { environment, reason: "", by: "", at: `${asOf}T23:59:59Z`, hex: "" };
  return clean.find((to) => planRollback(workspace, files, { ...request, to }).kind === "write");
}

function ending({ value, files, what }: Affected, name: string, reads: boolean): readonly ImpactAction[] {
  if (value.stage === RETIRED) {
    const why = "it is retired: see that its weights are erased where its retirement plan says so";
    return [{ run: ["mlc", "show", name, "retirement"], why }];
  }
  if (reads) {
    const run = ["mlc", "new", "version", "VERSION", files.id, "--from", value.version];
    return [{ run, why: `start a version that reads something else than ${what}` }];
  }
  const run = [
    "mlc",
    "retire",
    name,
    "--successor",
    "none",
    "--sunset",
    "YYYY-MM-DD",
    "--reason",
    `${what} is recalled`,
  ];
  return [{ run, why: "end it, or start a version that does without" }];
}

function rollbackTarget({ files, value, isClean }: Affected): string | undefined {
  const clean = files.versions
    .map((each) => each.value)
    .filter((each) => each.stage !== RETIRED && isClean(each.version));
  return clean
    .map(({ version }) => version)
    .filter((version) => version !== value.version)
    .sort(compareVersions)
    .at(-1);
}

/** A key for the incident: what was asked for, in the letters that a key may have. */
function keyOf(what: string): string {
  const letters = what.replace(/[^A-Za-z0-9._:-]+/g, "-").replace(/^[^A-Za-z0-9]+/, "");
  return `recall-${letters}`.slice(0, 100);
}
