import { shipped } from "../../../src/generated/data.ts";
import { fc } from "../fast-check.ts";
import type { JsonMap } from "../../../src/core/json.ts";
import { by } from "./bench.ts";
import { deeds, type DeedName } from "./deeds.ts";
import { newModel, newVersion } from "./documents.ts";
import type { History } from "./graph.ts";
import { lives } from "./moves.ts";
import { shapes, type ShapeName } from "./shapes.ts";
import { begin, documents, known, type Focus, type Start } from "./start.ts";
import { timelineOf, type Line, type Timeline } from "./timeline.ts";
import type { Setting } from "./material.ts";

/** What somebody sets out to do next; what is not possible there gives way to bringing the version on. */
type Turn =
  | { readonly kind: "deed"; readonly deed: DeedName; readonly times: number }
  | { readonly kind: "shape"; readonly shape: ShapeName }
  | { readonly kind: "branch" }
  | { readonly kind: "release" }
  | { readonly kind: "pull request"; readonly shape: ShapeName; readonly days: number }
  | { readonly kind: "new version" }
  | { readonly kind: "new model" };

/** Everything that chance decides about a history. */
export interface Choices {
  readonly setting: Setting;
  readonly start: Start;
  /** Counted from the last stage. */
  readonly stage: number;
  readonly prefix: string;
  readonly salt: number;
  readonly turns: readonly { readonly turn: Turn; readonly pick: number; readonly wait: number }[];
}

const scopes: readonly JsonMap[] = [
  {},
  { risk_tier: "low", adaptation: "none", generative: false },
  { adaptation: "none" },
  { risk_tier: "low", people_affected: "indirect" },
];

const setting: fc.Arbitrary<Setting> = fc.record({
  lifecycle: fc.constantFrom("enterprise@1", "cloud@1", "genai@1", "selection@1"),
  scope: fc.constantFrom(...scopes),
  separation: fc.constantFrom("warn", "none", "warn"),
  alone: fc.nat(7).map((each) => each === 0),
});

const deed = (weight: number, name: DeedName, times = 1) => ({
  weight,
  arbitrary: fc.constant<Turn>({ kind: "deed", deed: name, times }),
});
const shape = (weight: number, name: ShapeName) => ({
  weight,
  arbitrary: fc.constant<Turn>({ kind: "shape", shape: name }),
});

const turn: fc.Arbitrary<Turn> = fc.oneof(
  deed(14, "advance", 3),
  deed(6, "advance", 8),
  deed(2, "end it", 4),
  deed(3, "new weights"),
  deed(4, "serve"),
  deed(4, "go back"),
  deed(4, "hotfix", 3),
  deed(3, "new purpose"),
  deed(3, "note"),
  deed(2, "evidence by somebody unlisted"),
  deed(3, "incident"),
  deed(2, "correction"),
  deed(4, "waive"),
  deed(4, "decide on a waiver"),
  deed(1, "rejected review"),
  deed(2, "conditional review"),
  deed(4, "settle", 2),
  deed(3, "set"),
  deed(2, "confirm"),
  deed(3, "edit by hand"),
  deed(4, "policy"),
  deed(2, "people's names"),
  deed(2, "another file"),
  deed(3, "promote together", 9),
  {
    weight: 12,
    arbitrary: fc
      .tuple(
        fc.constantFrom<ShapeName>("squash", "squash", "rebase", "merge", "cherry-pick"),
        fc.constantFrom(0, 0, 0, 3),
      )
      .map(([name, days]): Turn => ({ kind: "pull request", shape: name, days })),
  },
  { weight: 10, arbitrary: fc.constant<Turn>({ kind: "branch" }) },
  { weight: 6, arbitrary: fc.constant<Turn>({ kind: "new version" }) },
  { weight: 2, arbitrary: fc.constant<Turn>({ kind: "new model" }) },
  { weight: 3, arbitrary: fc.constant<Turn>({ kind: "release" }) },
  shape(6, "merge"),
  shape(3, "update"),
  shape(3, "fast-forward"),
  shape(6, "squash"),
  shape(6, "rebase"),
  shape(5, "cherry-pick"),
);

/** Seconds between two commits: the same second, minutes, hours, days, and a clock that is behind. */
const wait = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 5_000 }) },
  { weight: 2, arbitrary: fc.integer({ min: 5_000, max: 40_000 }) },
  { weight: 1, arbitrary: fc.constant(2 * 86_400) },
  { weight: 1, arbitrary: fc.integer({ min: -200, max: -1 }) },
);

/** Choices for one history. */
export const choices: fc.Arbitrary<Choices> = fc.record({
  setting,
  start: fc.constantFrom<Start>("written", "init", "new model", "init"),
  stage: fc.nat(3),
  prefix: fc.constantFrom("", "", "", "ml/"),
  salt: fc.nat(0xfffe),
  turns: fc.array(fc.record({ turn, pick: fc.nat(999), wait }), { minLength: 6, maxLength: 22, size: "max" }),
});

/** Plays a history of about so many commits by its choices: every step planned by the product's own code on the files of its line. */
export async function play(
  { setting, start, stage, prefix, salt, turns }: Choices,
  most: number = MOST,
): Promise<History> {
  const stages = shipped.lifecycles[setting.lifecycle]?.stages.map((each) => each.id) ?? [];
  const timeline = timelineOf(setting, salt);
  const focus = new Map<Line, Focus>();
  focus.set(timeline.main, await begin(timeline, start, stages[stages.length - 1 - stage] ?? stages[0] ?? "", setting));
  for (const { turn, pick, wait } of turns) {
    if (timeline.commits.length >= most) break;
    // Who starts something looks at the clock of the repository: only what comes later may come from one that is behind.
    timeline.wait(turn.kind === "deed" || turn.kind === "shape" ? wait : Math.max(0, wait));
    await take(timeline, focus, turn, pick);
  }
  for (const branch of [...timeline.branches]) {
    timeline.wait(60);
    await shapes.merge(timeline, branch, salt);
  }
  return timeline.history(prefix);
}

const MOST = 38;

async function take(timeline: Timeline, focus: Map<Line, Focus>, turn: Turn, pick: number): Promise<void> {
  const { branches, main } = timeline;
  const lines = [main, ...branches];
  timeline.here = lines[pick % lines.length] ?? main;
  const about = focus.get(timeline.here) ?? { model: "support-llm", version: "1.0.0" };
  switch (turn.kind) {
    case "deed":
      for (let n = 0; n < turn.times && timeline.commits.length < MOST; n++) {
        if (n > 0) timeline.wait(40 * (pick % 50));
        if (!(await work(timeline, about, turn.deed, pick))) break;
      }
      return;
    case "shape": {
      const [branch] = branches;
      if (branch !== undefined && (await shapes[turn.shape](timeline, branch, pick))) return;
      break;
    }
    case "branch": {
      if (branches.length >= 3) break;
      const line: Line = { tip: main.tip, base: main.tip };
      branches.push(line);
      timeline.here = line;
      focus.set(line, otherFocus(await timeline.bench().then((bench) => bench.desk("ana")), about, pick));
      break;
    }
    case "new version": {
      const made = await startVersion(timeline, about, pick % 2 === 0, pick);
      if (made === undefined) break;
      if (pick % 3 > 0) focus.set(timeline.here, made);
      return;
    }
    case "pull request":
      if (await pullRequest(timeline, focus, turn, pick)) return;
      break;
    case "release":
      if (await release(timeline, about, pick)) return;
      break;
    case "new model": {
      const bench = await timeline.bench();
      const stage = bench.desk("ana").workspace.lifecycle.stages.at(-3)?.id ?? "";
      if (!(await timeline.add(await by(bench, "ana", (desk) => newModel(desk, "fraud-scorer", stage))))) break;
      const done = documents(await timeline.bench(), "fraud-scorer", timeline.setting, false);
      await timeline.add({ by: "ana", done });
      focus.set(timeline.here, { model: "fraud-scorer", version: "1.0.0" });
      const about = { model: "fraud-scorer", version: "1.0.0" };
      await timeline.add(known(await timeline.bench(), about, timeline.setting, true));
      return;
    }
  }
  await work(timeline, focus.get(timeline.here) ?? about, "advance", pick);
}

/** A further version of the model, from the one there is or from nothing. */
async function startVersion(timeline: Timeline, about: Focus, from: boolean, pick: number): Promise<Focus | undefined> {
  const bench = await timeline.bench();
  const files = bench.desk("ana").workspace.models.find((each) => each.id === about.model);
  const version = `1.${String(1 + (files?.versions.length ?? 0))}.${String(timeline.branches.length)}`;
  const made = { model: about.model, version };
  const started = await by(bench, "ben", (desk) =>
    newVersion(desk, about.model, version, from ? about.version : undefined),
  );
  if (!(await timeline.add(started))) return undefined;
  if (!from) await timeline.add(known(await timeline.bench(), made, timeline.setting, pick % 2 === 1));
  return made;
}

/** A short branch, while the main line goes on about the same model, and what becomes of it, now or some days later. */
async function pullRequest(
  timeline: Timeline,
  focus: Map<Line, Focus>,
  { shape: name, days }: Extract<Turn, { kind: "pull request" }>,
  pick: number,
): Promise<boolean> {
  const { main, branches } = timeline;
  const about = focus.get(main);
  if (about === undefined || branches.length >= 3) return false;
  const line: Line = { tip: main.tip, base: main.tip };
  timeline.here = line;
  for (let n = 0; n <= pick % 3; n++) {
    timeline.wait(50 + n);
    if (!(await work(timeline, about, "advance", pick))) break;
  }
  if (line.tip === line.base) return false;
  branches.push(line);
  focus.set(line, about);
  timeline.here = main;
  const meanwhile = (["note", "incident", "another file", "edit by hand", "people's names"] as const).filter(
    (_deed, at) => (pick >> at) % 3 === 0,
  );
  for (const deedName of meanwhile) {
    timeline.wait(30);
    await work(timeline, about, deedName, pick);
  }
  timeline.wait(600 + days * 86_400);
  if (!(await shapes[name](timeline, line, pick))) await shapes.merge(timeline, line, pick);
  return true;
}

/** A version that is served gives way to a new one in a hurry, which is then taken back. */
async function release(timeline: Timeline, about: Focus, pick: number): Promise<boolean> {
  if (!(await work(timeline, about, "serve", pick))) return false;
  const made = await startVersion(timeline, about, true, pick);
  if (made === undefined) return true;
  for (const name of [
    "new weights",
    "advance",
    "hotfix",
    "hotfix",
    "serve",
    "roll back",
    "settle",
    "settle",
  ] as const) {
    timeline.wait(60 + (pick % 900));
    await work(timeline, name === "roll back" ? about : made, name, pick);
  }
  return true;
}

/** Does something with the version a line is about; what is not possible gives way to what brings it on, or to a note. */
async function work(timeline: Timeline, { model, version }: Focus, name: DeedName, pick: number): Promise<boolean> {
  const bench = await timeline.bench();
  const found = bench.version(model, version);
  if (found === undefined || (!lives(found) && name !== "note")) return false;
  const wanted = await deeds[name](bench, found, pick);
  if (wanted !== undefined) return timeline.add(wanted);
  if (name !== "advance" && (await timeline.add(await deeds.advance(bench, found, pick)))) return true;
  return false;
}

/** Another version than the one the branch came from, where there is one: two people seldom work on the same. */
function otherFocus({ workspace }: Parameters<typeof newVersion>[0], about: Focus, pick: number): Focus {
  const all = workspace.models.flatMap((model) =>
    model.versions.map((each) => ({ model: model.id, version: each.value.version })),
  );
  const others = all.filter((each) => each.model !== about.model || each.version !== about.version);
  return others[pick % Math.max(1, others.length)] ?? about;
}
