import { cited } from "../core/controls-cite.ts";
import { names } from "../core/controls-dates.ts";
import { knownFrameworks, type KnownFramework } from "../core/controls-known.ts";
import { shipped } from "../generated/data.ts";
import type { FrameworkFile } from "../generated/types.ts";
import { workspaceRoot } from "../store/root.ts";
import type { World } from "../world.ts";
import type { Topic } from "./explain-topic.ts";
import { openAnyway } from "./open.ts";

/** Every control that can be named `framework:id`: of the shipped frameworks, and of the workspace's own where there is one. */
export async function controlTopics(world: World): Promise<readonly Topic[]> {
  const known: readonly KnownFramework[] =
    workspaceRoot(world.cwd) === undefined
      ? shipped.frameworks.map((file) => ({ file }))
      : knownFrameworks((await openAnyway(world)).workspace);
  return known.flatMap((each) => each.file.controls.map((control) => controlTopic(each, control)));
}

function controlTopic({ file, own }: KnownFramework, control: FrameworkFile["controls"][number]): Topic {
  const { id, title, organisation } = control;
  const criteria = criteriaFor(file, id);
  const dates = (file.timeline ?? []).filter((date) => names(date, id));
  const answered =
    organisation === true
      ? "An organisation answers it once for all its models; no model is asked for it."
      : criteria.length === 0
        ? `No criterion gives evidence towards it: answer it under \`controls:\` in governance.yaml with id, status, owner and reason or evidence.`
        : "`mlc controls MODEL` shows how much evidence there is. A pass of these criteria is evidence towards it, never conformity.";
  return {
    kind: "control",
    name: `${file.id}:${id}`,
    title,
    text: [answered],
    details: [
      ["cited as", cited(file, id)],
      ["framework", `${file.title}, ${file.version}${own === undefined ? "" : `, from ${own.file}`}`],
      ...(criteria.length === 0 ? [] : [["criteria", criteria.join(", ")] as const]),
      ...dates.map(({ from, what }) => ["applies from", `${from}: ${what}`] as const),
      ...(file.url === undefined ? [] : [["its text", file.url] as const]),
    ],
    alsoCalled: [],
  };
}

function criteriaFor({ id: framework, mappings = [] }: FrameworkFile, control: string): readonly string[] {
  const said = shipped.criteria.filter(({ controls = {} }) => controls[framework]?.includes(control) === true);
  const mapped = mappings.filter((each) => each.control === control).flatMap((each) => each.criteria);
  return [...new Set([...said.map(({ id }) => id), ...mapped])];
}
