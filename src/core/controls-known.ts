import type { FrameworkFile } from "../generated/types.ts";
import { rulesOf } from "./rules.ts";
import type { Doc, Workspace } from "./workspace.ts";

/** A framework that a workspace can choose. */
export interface KnownFramework {
  readonly file: FrameworkFile;
  /** The team's own file it stands in; undefined for a shipped one. */
  readonly own?: Doc<FrameworkFile>;
}

/** Where the frameworks of a workspace come from. */
export type FrameworkSource = Pick<Workspace, "config" | "rules" | "ownFrameworks">;

/** Every framework there is to choose: the shipped ones, each as the team's own file replaces it, then the team's own. */
export function knownFrameworks(workspace: FrameworkSource): readonly KnownFramework[] {
  const shipped = rulesOf(workspace).frameworks.map((file): KnownFramework => ({ file }));
  const own = (workspace.ownFrameworks ?? []).map((doc): KnownFramework => ({ file: doc.value, own: doc }));
  if (own.length === 0) return shipped;
  const ids = new Set(shipped.map(({ file }) => file.id));
  return [
    ...shipped.map(
      (each) => own.find(({ file }) => file.replaces === each.file.id && file.id === each.file.id) ?? each,
    ),
    ...own.filter(({ file }) => !ids.has(file.id)),
  ];
}

/** The frameworks chosen in mlc.yaml, or those of some ids, and what they stand on, in the order of `knownFrameworks`. */
export function chosenFrameworks(
  workspace: FrameworkSource,
  ids: readonly string[] = chosenIds(workspace),
): readonly KnownFramework[] {
  if (ids.length === 0) return [];
  const known = knownFrameworks(workspace);
  const wanted = new Set(ids);
  // Frameworks are few, and a profile stands on one that stands on none.
  for (const { file } of known) if (wanted.has(file.id)) (file.inherits ?? []).forEach((id) => wanted.add(id));
  return known.filter(({ file }) => wanted.has(file.id));
}

/** The ids of what `frameworks:` in mlc.yaml lists; a path stands for the id that its file says. */
export function chosenIds({ config, ownFrameworks = [] }: FrameworkSource): readonly string[] {
  return (config.value.frameworks ?? []).map(
    (named) => ownFrameworks.find(({ file }) => file === named)?.value.id ?? named,
  );
}

/** The paths among what `frameworks:` lists: the team's own framework files. Takes any mlc.yaml, also one of another shape. */
export function ownFrameworkFiles({ frameworks }: { readonly frameworks?: unknown }): readonly string[] {
  const named: readonly unknown[] = Array.isArray(frameworks) ? frameworks : [];
  return named.filter((each): each is string => typeof each === "string" && /\.ya?ml$/.test(each));
}
