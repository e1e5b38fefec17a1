import { join } from "node:path";
import { expect, test } from "vitest";
import { openAt } from "../../src/commands/open-at.ts";
import { openWorkspace } from "../../src/commands/open.ts";
import { readPast } from "../../src/commands/report-past.ts";
import { addDays } from "../../src/core/dates.ts";
import { assess } from "../../src/core/scoring/assess.ts";
import { CannotRun } from "../../src/errors.ts";
import { pointOf, pointsOf } from "../../src/report/trend.ts";
import type { ReportPoint } from "../../src/report/report.ts";
import { times } from "../support/fast-check.ts";
import { git, gitEnvironment, writeHistory } from "../support/histories/fast-import.ts";
import { historyOf } from "../support/histories/trial.ts";
import { tempDir } from "../support/repo.ts";
import { testWorld, type TestWorld } from "../support/world.ts";

test("in histories with merges, squashes and rebases every past day is what reading that day's commit alone gives", async () => {
  let compared = 0;
  for (let seed = 1; seed <= times(1); seed++) {
    const history = await historyOf(seed, 25);
    const dir = tempDir();
    writeHistory(dir, history);
    git(dir, ["reset", "-q", "--hard"]);
    const world = testWorld({ cwd: join(dir, history.prefix), env: gitEnvironment() });
    const opened = await openWorkspace(world);
    const committed = history.commits.map((each) => each.committed).sort((a, b) => a - b);
    const days = daysOver(committed[0] ?? 0, committed.at(-1) ?? 0);
    const past = await readPast(world, opened, days, undefined);
    expect(past.findings).toEqual([]);
    for (const { id, versions } of opened.workspace.models) {
      for (const { value } of versions) {
        const told = new Map(pointsOf(past.days, id, value.version).map((each) => [each.day, each]));
        for (const day of days) {
          expect(told.get(day), `${String(seed)} ${day}`).toEqual(await pointAt(world, day, id, value.version));
          compared += 1;
        }
      }
    }
  }
  expect(compared).toBeGreaterThan(10);
});

/** Days from before the first commit until a month after the last one, newest first. */
function daysOver(first: number, last: number): readonly string[] {
  const day = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 10);
  const days: string[] = [];
  for (let at = addDays(day(first), -1); at <= addDays(day(last), 30); at = addDays(at, 6)) days.unshift(at);
  return days;
}

async function pointAt(
  world: TestWorld,
  day: string,
  model: string,
  version: string,
): Promise<ReportPoint | undefined> {
  try {
    const { workspace } = await openAt(world, day);
    const files = workspace.models.find((each) => each.id === model);
    const document = files?.versions.find((each) => each.value.version === version);
    return files === undefined || document === undefined ? undefined : pointOf(assess(workspace, files, document, day));
  } catch (error) {
    if (error instanceof CannotRun) return undefined;
    throw error;
  }
}
