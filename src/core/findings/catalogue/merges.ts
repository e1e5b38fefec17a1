import { entry } from "../entry.ts";

/** What `mlc resolve` needs to know, and what is left after it. */
export const merges = {
  "keep-needed": entry<{ version: string; sides: readonly { readonly id: string; readonly what: string }[] }>({
    severity: "error",
    say: (a) =>
      `${a.version} was moved on ${String(a.sides.length)} branches at once: ${a.sides.map((side) => `\`${side.id}\` (${side.what})`).join(" and ")}`,
    fix: (a) =>
      `say which one stands: ${a.sides.map((side) => `\`mlc resolve ${a.version} --keep ${side.id}\``).join(" or ")}`,
    why: "Two people promoted the same version without knowing of each other. Which decision stands is theirs to say; the other one is superseded by a note with the reason, and the evidence of both sides stays.",
  }),

  "keep-ambiguous": entry<{ id: string; ends: readonly string[]; version: string }>({
    severity: "error",
    say: (a) => `\`${a.id}\` lies on ${String(a.ends.length)} of the ways that ${a.version} went`,
    fix: (a) => `name the end of one: ${a.ends.map((id) => `\`mlc resolve ${a.version} --keep ${id}\``).join(" or ")}`,
    why: "The transition that stands decides which line of transitions stands. One that several lines have in common decides nothing.",
  }),

  "conflict-elsewhere": entry<{ file: string; lines: readonly number[] }>({
    severity: "error",
    say: (a) =>
      `\`${a.file}\` conflicts in other lines than \`stage\` and \`transition\` (see line ${a.lines.join(", ")})`,
    fix: (a) =>
      `edit \`${a.file}\`: settle the other lines, leave \`stage\` and \`transition\` of both sides between the markers, and run the command again`,
    why: "mlc knows what the two lines have to say, because the records say it. What the weights, the data or a comment should be only the people know who changed them on both branches.",
  }),

  "conflict-unclear": entry<{ file: string }>({
    severity: "error",
    say: (a) => `the conflict markers in \`${a.file}\` do not match up`,
    fix: (a) => `let git write them again: \`git checkout --merge -- ${a.file}\``,
    why: "A conflict begins with `<<<<<<<`, parts at `=======` and ends with `>>>>>>>`. Where one of them is missing it cannot be told which line belongs to which side.",
  }),

  "conflict-without-transition": entry<{ file: string; version: string }>({
    severity: "error",
    say: (a) => `\`${a.file}\` is in conflict, and no transition record of ${a.version} is here`,
    fix: (a) =>
      `keep one side by hand: \`git checkout --ours -- ${a.file}\` or \`git checkout --theirs -- ${a.file}\`, then \`git add ${a.file}\``,
    why: "What a version file says about its stage follows from its transition records. Without any there is nothing to decide between.",
  }),

  "still-unmerged": entry<{ files: readonly string[]; finish: string }>({
    severity: "note",
    say: (a) =>
      `${a.files.map((file) => `\`${file}\``).join(", ")} ${a.files.length === 1 ? "is" : "are"} still in conflict`,
    fix: (a) => `settle ${a.files.length === 1 ? "it" : "them"}, \`git add\` and then \`${a.finish}\``,
    why: "mlc settles version files only: of them the records say what is right. The rest of a merge is for the people who made the changes.",
  }),

  "records-without-model": entry<{ dir: string; files: number }>({
    severity: "error",
    say: (a) =>
      `\`${a.dir}\` holds ${a.files === 1 ? "a record or version" : `${String(a.files)} records and versions`} and no model.yaml, so no model has them`,
    fix: (a) =>
      `bring its model.yaml back: \`git log -1 --diff-filter=D --format=%h -- ${a.dir}/model.yaml\` names the commit that removed or renamed it; records stay with the model they are about`,
    why: "A directory without model.yaml is no model, and nothing in it counts. That happens where one branch renames a model and another records into it: git merges both and leaves the new records behind.",
  }),
};
