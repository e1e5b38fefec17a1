import type { Criterion, Metric, Predicate } from "../../src/generated/types.ts";
import type { Catalogue } from "./catalogue.ts";

/** Everything one file of shipped data says about another that is not so; empty where all agree. */
export function crossCheck(catalogue: Catalogue): string[] {
  const problems: string[] = [];
  const criteria = catalogue.levels.flatMap((file) => file.criteria);
  const known: Known = {
    criteria: new Set(criteria.map((criterion) => criterion.id)),
    metrics: new Set(catalogue.metrics.metrics.map((metric) => metric.id)),
    checkpoints: new Set(Object.keys(catalogue.checkpoints.checkpoints)),
    facts: catalogue.facts.facts.map((fact) => fact.path),
  };
  const say = (where: string) => (problem: string) => problems.push(`${where}: ${problem}`);
  duplicates(
    criteria.map((criterion) => criterion.id),
    say("criteria"),
  );
  duplicates(known.facts, say("facts.yaml"));
  duplicates(
    catalogue.metrics.metrics.map((metric) => metric.id),
    say("metrics.yaml"),
  );
  for (const file of catalogue.levels) {
    for (const criterion of file.criteria)
      criterionProblems(criterion, file.level, catalogue, known, say(criterion.id));
  }
  metricProblems(catalogue, known, say("metrics.yaml"));
  const { gates, hotfix, retire } = catalogue.gates;
  for (const [name, gate] of Object.entries({ ...gates, hotfix, retire })) {
    const tell = say(`gates.yaml: ${name}`);
    for (const id of gate.require.also ?? []) mustKnow("criterion", id, known.criteria, tell);
    for (const path of gate.require.facts ?? []) mustBeFact(path, known, tell);
    for (const review of gate.reviews) {
      mustKnow("checkpoint", review.checkpoint, known.checkpoints, tell);
      if (review.when !== undefined) predicateProblems(review.when, known, "", tell, true);
    }
  }
  mustKnow("checkpoint", hotfix.obligation.checkpoint, known.checkpoints, say("gates.yaml: hotfix"));
  const dimensions = new Set(["default", ...criteria.map((criterion) => criterion.dimension)]);
  for (const dimension of Object.keys(catalogue.gates.exceptions.approver_role)) {
    mustKnow("dimension", dimension, dimensions, say("gates.yaml: exceptions"));
  }
  for (const [id, checkpoint] of Object.entries(catalogue.checkpoints.checkpoints)) {
    for (const path of checkpoint.covers) mustBeFact(path, known, say(`checkpoints.yaml: ${id}`));
  }
  lifecycleProblems(catalogue, known, say);
  frameworkProblems(catalogue, known, say);
  return problems;
}

interface Known {
  readonly criteria: ReadonlySet<string>;
  readonly metrics: ReadonlySet<string>;
  readonly checkpoints: ReadonlySet<string>;
  readonly facts: readonly string[];
}

type Say = (problem: string) => void;

function criterionProblems(criterion: Criterion, level: number, catalogue: Catalogue, known: Known, say: Say): void {
  if (criterion.id.startsWith("X-")) say("X- is for a team's own criteria");
  if (criterion.level !== level) say(`stands in the file of level ${String(level)}`);
  const statements = new Set(catalogue.levels.flatMap((file) => Object.keys(file.statements)));
  for (const id of criterion.serves ?? []) mustKnow("statement", id, statements, say);
  for (const path of criterion.withheld ?? []) mustBeFact(path, known, say);
  if (criterion.fresh.since !== undefined) mustBeFact(criterion.fresh.since, known, say);
  if (criterion.when !== undefined) predicateProblems(criterion.when, known, "", say, true);
  predicateProblems(criterion.check, known, "", say, false);
}

function predicateProblems(node: Predicate, known: Known, prefix: string, say: Say, scopeOnly: boolean): void {
  const fact = (path: string): void => {
    if (scopeOnly && !path.startsWith("scope.")) say(`\`when\` reads ${path}: only scope may switch something off`);
    mustBeFact(prefix + path, known, say);
  };
  const inside = (
    list: string,
    predicates: readonly (Predicate | undefined)[],
    paths: readonly string[] = [],
  ): void => {
    fact(list);
    const entry = `${prefix}${list}[].`;
    for (const each of predicates) if (each !== undefined) predicateProblems(each, known, entry, say, false);
    for (const path of paths) mustBeFact(entry + path, known, say);
  };
  for (const each of [...(node.all ?? []), ...(node.any ?? []), ...(node.not === undefined ? [] : [node.not])]) {
    predicateProblems(each, known, prefix, say, scopeOnly);
  }
  for (const path of [...(node.fields ?? []), ...(node.distinct?.paths ?? [])]) fact(path);
  for (const path of [node.present, node.missing, node.overdue, node.trend?.in]) if (path !== undefined) fact(path);
  // The second path of distinctFrom starts from the root, wherever it stands.
  if (node.distinctFrom !== undefined) for (const path of node.distinctFrom.slice(1)) mustBeFact(path, known, say);
  for (const path of node.distinctFrom?.slice(0, 1) ?? []) fact(path);
  for (const pair of [node.eq, node.oneOf, node.gte, node.lte, node.within]) if (pair !== undefined) fact(pair[0]);
  if (node.count !== undefined) inside(node.count.in, [node.count.where]);
  if (node.none !== undefined) inside(node.none.in, [node.none.where]);
  if (node.each !== undefined) inside(node.each.in, node.each.where_all ?? [], node.each.require);
  if (node.every !== undefined) {
    inside(node.every.in, [node.every.where, ...(node.every.where_all ?? [])], node.every.require);
  }
  if (node.metric !== undefined) {
    for (const id of node.metric.anyOf ?? []) mustKnow("metric", id, known.metrics, say);
    if (node.metric.forEach !== undefined) fact(node.metric.forEach);
  }
  if (node.review !== undefined) {
    const asked = [
      ...(node.review.of ?? []),
      ...(node.review.checkpoint === undefined ? [] : [node.review.checkpoint]),
    ];
    for (const id of asked) mustKnow("checkpoint", id, known.checkpoints, say);
    for (const path of node.review.independentOf ?? []) fact(path);
  }
}

function metricProblems({ metrics: file }: Catalogue, known: Known, say: Say): void {
  const aliases: string[] = [];
  for (const metric of file.metrics) {
    for (const need of metric.needs ?? [])
      mustKnow(`${metric.id}: companion`, need, new Set(Object.keys(file.companions)), say);
    aliases.push(metric.id, ...(metric.alias ?? []).map(nameOf));
    if (metric.direction === "band" && metric.ideal === undefined) say(`${metric.id}: a band needs an ideal`);
    if ((metric.default === undefined) !== (metric.basis === "none")) say(`${metric.id}: basis and default disagree`);
    const [low, high] = metric.range;
    for (const bound of [metric.ideal, metric.default?.value, metric.default?.lo, metric.default?.hi]) {
      if (bound !== undefined && (bound < (low ?? -Infinity) || bound > (high ?? Infinity)))
        say(`${metric.id}: ${String(bound)} is out of range`);
    }
  }
  duplicates(aliases, say);
  for (const tool of new Set(file.metrics.flatMap((metric) => Object.keys(metric.tools ?? {})))) {
    duplicates(
      file.metrics.flatMap((metric) => toolNames(metric, tool)),
      (problem) => {
        say(`${tool}: ${problem}`);
      },
    );
  }
  for (const id of Object.keys(file.garak_probes)) mustKnow("garak: metric", id, known.metrics, say);
  duplicates(Object.values(file.garak_probes).flat(), say);
}

/** One key per way a tool can mean this metric: its name with the method or quantile that singles it out. */
function toolNames(metric: Metric, tool: string): string[] {
  return (metric.tools?.[tool] ?? []).flatMap((alias) =>
    typeof alias === "string"
      ? [alias]
      : (alias.method ?? [""]).map((method) => [alias.name, method, alias.quantile ?? ""].join(" ").trim()),
  );
}

function nameOf(alias: NonNullable<Metric["alias"]>[number]): string {
  return typeof alias === "string" ? alias : alias.name;
}

function lifecycleProblems(catalogue: Catalogue, known: Known, say: (where: string) => Say): void {
  for (const [pin, lifecycle] of Object.entries(catalogue.lifecycles)) {
    const tell = say(pin);
    const stages = new Set(lifecycle.stages.map((stage) => stage.id));
    const phases = lifecycle.stages.flatMap((stage) => stage.phases);
    duplicates(
      lifecycle.stages.map((stage) => stage.id),
      tell,
    );
    duplicates(phases, tell);
    if (stages.has("retired")) tell("`retired` is built in");
    for (const edge of lifecycle.edges) {
      for (const stage of [edge.from, edge.to]) mustKnow("stage", stage, stages, tell);
      for (const phase of edge.skips ?? []) mustKnow("phase", phase, new Set(phases), tell);
      if (edge.skips !== undefined && edge.because === undefined)
        tell(`${edge.from} -> ${edge.to} skips without a reason`);
      if (edge.when !== undefined) predicateProblems(edge.when, known, "", tell, true);
      for (const id of edge.requires?.also ?? []) mustKnow("criterion", id, known.criteria, tell);
      for (const path of edge.requires?.facts ?? []) mustBeFact(path, known, tell);
    }
  }
}

function frameworkProblems(catalogue: Catalogue, known: Known, say: (where: string) => Say): void {
  const frameworks = new Map(catalogue.frameworks.map((file) => [file.id, file]));
  for (const file of catalogue.frameworks) {
    const tell = say(`frameworks/${file.id}.yaml`);
    const ids = file.controls.map((control) => control.id);
    duplicates(ids, tell);
    if (file.last_reviewed > file.review_by) tell("is due for review before it was reviewed");
    if (file.applies_when !== undefined) predicateProblems(file.applies_when, known, "", tell, true);
    for (const id of file.inherits ?? []) mustKnow("framework", id, new Set(frameworks.keys()), tell);
    const patterns = (named: readonly string[]): void => {
      for (const id of named) {
        const start = id.endsWith("*") ? id.slice(0, -1) : undefined;
        if (start === undefined ? !ids.includes(id) : !ids.some((each) => each.startsWith(start)))
          tell(`no control ${id}`);
      }
    };
    for (const rule of file.rules ?? []) {
      predicateProblems(rule.when, known, "", tell, true);
      patterns(rule.controls);
    }
    for (const date of file.timeline ?? []) patterns(date.controls);
    for (const mapping of file.mappings ?? []) {
      patterns([mapping.control]);
      for (const id of mapping.criteria) mustKnow("criterion", id, known.criteria, tell);
    }
  }
  for (const { id, controls = {} } of catalogue.levels.flatMap((file) => file.criteria)) {
    for (const [framework, mapped] of Object.entries(controls)) {
      const file = frameworks.get(framework);
      if (file === undefined) say(id)(`no framework ${framework}`);
      const answered = (file?.controls ?? []).filter((control) => control.organisation !== true);
      for (const control of file === undefined ? [] : mapped) {
        mustKnow(`control of ${framework}`, control, new Set(answered.map((each) => each.id)), say(id));
      }
    }
  }
}

function mustKnow(what: string, id: string, ids: ReadonlySet<string>, say: Say): void {
  if (!ids.has(id)) say(`no ${what} ${id}`);
}

/** A path is known when it stands in the fact table; `owners.<role>.name` there is that of every role. */
function mustBeFact(path: string, known: Known, say: Say): void {
  const asAnyRole = path.replace(/^owners\.\w+\./, "owners.<role>.");
  if (!known.facts.includes(path) && !known.facts.includes(asAnyRole)) say(`no fact ${path} in facts.yaml`);
}

function duplicates(values: readonly string[], say: Say): void {
  const seen = new Set<string>();
  for (const value of values) {
    if (seen.has(value)) say(`${value} stands twice`);
    seen.add(value);
  }
}
