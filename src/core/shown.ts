import type { OutStay, OutVersionShown } from "../generated/types.ts";
import type { Day } from "./dates.ts";
import { outServed, servedAt, servings } from "./deployments.ts";
import { recordId } from "./facts/fold.ts";
import { lifecycleOf, type Lifecycle } from "./lifecycle/lifecycle.ts";
import { leadTime, staysOf, type Stay } from "./lifecycle/stays.ts";
import { loopsOf, sameWeights, weightsIn } from "./status.ts";
import { newestFirst } from "./versions.ts";
import type { ModelFiles, Workspace } from "./workspace.ts";

/** Every version of a model, newest first, retired ones too: its stages so far with their days, and where it is served. */
export function versionsShown(workspace: Workspace, files: ModelFiles, asOf: Day): OutVersionShown[] {
  const lifecycle: Lifecycle = lifecycleOf(workspace.lifecycle, workspace.lifecycleSource);
  const all = servings(files.records, asOf);
  const now = servedAt(files.records, asOf);
  const equals = sameWeights(weightsIn(workspace.models));
  return newestFirst(files.versions).map((document) => {
    const { version, stage } = document.value;
    const stays = staysOf(files, document, lifecycle, asOf);
    const lead = leadTime(stays, lifecycle);
    const twins = equals(files.id, version);
    return {
      version,
      stage,
      stays: stays.map(outStay),
      loops: loopsOf(stays),
      ...(lead === undefined ? {} : { lead_time_days: lead }),
      served: now.filter((each) => each.version === version).map(outServed),
      deployments: all.filter((each) => each.version === version).length,
      ...(twins.length === 0 ? {} : { same_weights_as: [...twins] }),
    };
  });
}

function outStay({ stage, entered, left, days, attempt, transition }: Stay): OutStay {
  return {
    stage,
    entered,
    ...(left === undefined ? {} : { left }),
    days,
    attempt,
    move: transition.value.move,
    record: recordId(transition),
  };
}
