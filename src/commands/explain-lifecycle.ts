import { nearMisses } from "../core/did-you-mean.ts";
import { describedEdges, type DescribedEdge } from "../core/lifecycle/described.ts";
import { lifecycleOf, RETIRED, type Lifecycle } from "../core/lifecycle/lifecycle.ts";
import { CannotRun, cannot } from "../errors.ts";
import { shipped } from "../generated/data.ts";
import type { ExplainEdge, ExplainLifecycle } from "../generated/types.ts";
import { workspaceRoot } from "../store/root.ts";
import { diskTree } from "../store/tree.ts";
import { loadWorkspace } from "../store/workspace.ts";
import type { World } from "../world.ts";

/**
 * The lifecycle of a name, in full: `genai@1`, `genai`, or the path that mlc.yaml names; without a name the one that the
 * workspace follows, and outside of one the default. Throws CannotRun where there is none, or where its file is not sound.
 */
export async function explainedLifecycle(world: World, name: string | undefined): Promise<ExplainLifecycle> {
  const lifecycle = shippedNamed(name) ?? (await ofWorkspace(world, name));
  const { file, source } = lifecycle;
  return {
    name: source,
    title: file.title,
    version: file.version,
    stages: [
      ...file.stages.map(({ id, title, phases }) => ({ id, title: title ?? id, phases: [...phases] })),
      { id: RETIRED, title: "End of life", phases: [] },
    ],
    edges: describedEdges(lifecycle).map(outEdge),
  };
}

function shippedNamed(name: string | undefined): Lifecycle | undefined {
  const pin = Object.keys(shipped.lifecycles).find((each) => each === name || each.split("@")[0] === name);
  const file = pin === undefined ? undefined : shipped.lifecycles[pin];
  return pin === undefined || file === undefined ? undefined : lifecycleOf(file, pin);
}

async function ofWorkspace(world: World, name: string | undefined): Promise<Lifecycle> {
  const root = workspaceRoot(world.cwd);
  const { workspace } =
    root === undefined ? { workspace: undefined } : await loadWorkspace(diskTree(root), new Set<string>());
  const known = [...Object.keys(shipped.lifecycles), ...(workspace === undefined ? [] : [workspace.lifecycleSource])];
  if (name !== undefined && name !== workspace?.lifecycleSource) {
    throw cannot("unknown-topic", {
      word: `lifecycle ${name}`,
      near: nearMisses(name, [...known, ...known.map((each) => each.split("@")[0] ?? each)], 2).map(
        (each) => `lifecycle ${each}`,
      ),
    });
  }
  const wrong = workspace?.findings.find((each) => each.severity === "error");
  if (wrong !== undefined) throw new CannotRun(wrong);
  return workspace === undefined ? defaultLifecycle() : lifecycleOf(workspace.lifecycle, workspace.lifecycleSource);
}

function defaultLifecycle(): Lifecycle {
  const found = shippedNamed("genai");
  if (found === undefined) throw new Error("no lifecycle genai is shipped");
  return found;
}

function outEdge({ edge, when, gate, criteria, facts, reviews }: DescribedEdge): ExplainEdge {
  return {
    from: edge.from,
    to: edge.to,
    ...(when === undefined ? {} : { when }),
    phases: [...gate.phases],
    skips: [...(edge.skips ?? [])],
    ...(edge.because === undefined ? {} : { because: edge.because }),
    promoters: [...(edge.promoters ?? [])],
    criteria: [...criteria],
    facts: [...facts],
    ...(gate.score === undefined
      ? {}
      : {
          score: {
            levels: gate.score.levels,
            min: gate.score.min,
            min_dimension: gate.score.minDimension,
            min_coverage: gate.score.minCoverage,
          },
        }),
    ...(gate.noRegression === true ? { no_regression: true } : {}),
    reviews: reviews.map(({ independentOf, ...review }) => ({ ...review, independent_of: [...independentOf] })),
  };
}
