import { didYouMean } from "../core/did-you-mean.ts";
import { outServed, servedAt } from "../core/deployments.ts";
import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import { RETIRED } from "../core/lifecycle/lifecycle.ts";
import { actionsFor } from "../core/lineage/actions.ts";
import { cyclesAmong } from "../core/lineage/cycles.ts";
import { knownNames, named, referenceKinds } from "../core/lineage/find.ts";
import type { Lineage } from "../core/lineage/graph.ts";
import { lineageOf } from "../core/lineage/lineage.ts";
import { outSteps, versionsOn } from "../core/lineage/out.ts";
import { walkFrom, type Reached } from "../core/lineage/reach.ts";
import { holders } from "../core/people.ts";
import { cannot } from "../errors.ts";
import type { OutImpacted } from "../generated/types.ts";
import { argument, textOption, type CommandModule } from "./command.ts";
import { openWorkspace, type Opened } from "./open.ts";
import { outcomeOf } from "./outcomes.ts";
import { unreadFindings } from "./unread.ts";

/** `mlc impact REF`: every version that rests on a base model, a dataset, a source, a version or some bytes. */
export const command: CommandModule = {
  name: "impact",
  summary: "who rests on a base model, a dataset or a version",
  group: "Read",
  formats: ["md", "tsv", "ndjson"],
  examples: [
    ["mlc impact mistralai/Mistral-7B-v0.3", "every version made from it, directly or through others"],
    [
      "mlc impact support-chats --fail-on served",
      "a dataset to be erased: exit 1 while something made with it is served",
    ],
    ["mlc impact support-llm@1.1.0 --at 2026-05-03", "what rested on a version on that day"],
  ],

  configure(command) {
    command
      .argument("<ref>", "a model id with or without @REVISION, a dataset, a source, MODEL[@VERSION] or a digest")
      .option("--kind <kind>", `only what is a ${referenceKinds.join(", ")}`)
      .option("--at <rev|day>", "read the files as they were at a revision, or at the end of a day")
      .option("--fail-on <what>", `exit 1 where there is any: ${failures.join(" or ")}`);
  },

  async run(world, input) {
    const at = textOption(input, "at");
    const past = at === undefined ? undefined : await (await import("./open-at.ts")).openAt(world, at);
    const opened = past ?? (await openWorkspace(world));
    const { workspace, today: asOf } = opened;
    const kind = choiceOf(textOption(input, "kind"), "--kind", referenceKinds);
    const failOn = choiceOf(textOption(input, "failOn"), "--fail-on", failures);
    const ref = argument(input, "ref") ?? "";
    const lineage = lineageOf(workspace, asOf);
    const roots = named(workspace, lineage, ref).filter(({ node }) => kind === undefined || node.kind === kind);
    if (roots.length === 0) {
      throw cannot("unknown-reference", { word: ref, near: didYouMean(ref, knownNames(workspace, lineage)) });
    }
    const walked = walkFrom(lineage, roots);
    const models = impactedBy(opened, lineage, walked.versions, ref);
    const findings = [
      ...unreadFindings(workspace.models.map((files) => ({ files }))),
      ...cyclesAmong(lineage, walked.keys).map((names) => finding("lineage-cycle", { names })),
      ...models.flatMap((each) => refusals(each, ref, failOn)),
    ];
    const bad = findings.some((each) => each.severity === "error");
    return outcomeOf(opened, findings, bad ? 1 : 0, (found) => ({
      schema: "mlc.out.impact/v1",
      ok: !bad,
      findings: found,
      as_of: asOf,
      ...(past === undefined ? {} : { at: { ...past.past } }),
      ref,
      roots: roots.map(({ node, certain }) => ({ kind: node.kind, name: node.name, certain })),
      counts: {
        versions: models.length,
        possible: models.filter((each) => !each.certain).length,
        served: models.filter((each) => each.served.length > 0).length,
      },
      models: [...models],
    }));
  },
};

const failures = ["served", "any"] as const;

function choiceOf<T extends string>(word: string | undefined, place: string, choices: readonly T[]): T | undefined {
  if (word === undefined) return undefined;
  const found = choices.find((each) => each === word);
  if (found !== undefined) return found;
  throw cannot("unknown-choice", { value: word, place, choices, near: didYouMean(word, choices) });
}

function impactedBy(
  { workspace, today: asOf, locate }: Opened,
  lineage: Lineage,
  versions: readonly Reached[],
  what: string,
): readonly OutImpacted[] {
  const files = new Map(workspace.models.map((each) => [each.id, each]));
  const served = new Map(workspace.models.map((each) => [each.id, servedAt(each.records, asOf)]));
  const affected = new Set(versions.filter(({ ways }) => ways.some(isInside)).map(({ node }) => node.name));
  return versions.flatMap((reached): readonly OutImpacted[] => {
    const { model, version } = reached.node;
    const own = files.get(model);
    const value = own?.versions.find((each) => each.value.version === version)?.value;
    const [first, ...others] = reached.ways;
    if (own === undefined || value === undefined || first === undefined) return [];
    const where = (served.get(model) ?? []).filter((each) => each.version === version);
    const [owner] = holders(workspace.config.value, own.model?.value, "accountable_owner");
    const isClean = (other: string): boolean => !affected.has(`${model}@${other}`);
    const actions = actionsFor({ workspace, files: own, value, reached, served: where, isClean, what, asOf });
    return [
      {
        model,
        version,
        stage: value.stage,
        ...(owner === undefined ? {} : { owner }),
        reach: first.reach,
        certain: first.certain,
        through: versionsOn(lineage, first.steps),
        path: outSteps(lineage, first.steps, locate),
        also: others.map(({ reach, certain, steps }) => ({ reach, certain, path: outSteps(lineage, steps, locate) })),
        served: where.map(outServed),
        do: actions.map(({ run, why }) => ({ run: [...run], why })),
      },
    ];
  });
}

/** True where the weights hold something of it, or answers do. */
function isInside({ reach }: Reached["ways"][number]): boolean {
  return reach === "itself" || reach === "made-with" || reach === "reads";
}

function refusals(each: OutImpacted, what: string, failOn: (typeof failures)[number] | undefined): readonly Finding[] {
  const version = `${each.model}@${each.version}`;
  if (failOn === "served" && each.served.length > 0) {
    const environments = [...new Set(each.served.map(({ environment }) => environment))].join(", ");
    return [finding("affected-served", { version, environments, what })];
  }
  return failOn === "any" && each.stage !== RETIRED ? [finding("affected-at-all", { version, what })] : [];
}
