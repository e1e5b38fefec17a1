import { entry } from "../entry.ts";

/** What texts may not hold, whatever field they stand in or because of it. */
export const rulesTexts = {
  "secret-found": entry<{ pattern: string; masked: string }>({
    severity: "error",
    say: (a) => `this looks like a secret (${a.pattern}): \`${a.masked}\``,
    fix: () =>
      "delete it here, revoke it where it was issued, and keep the new one in a secret store; name the store instead",
    why: "What is committed is known to everybody who ever clones the repository, and stays in its history. mlc never writes such a value and shows only how it starts.",
  }),
  "dangerous-reference": entry<{ text: string; because: string }>({
    severity: "error",
    say: (a) => `\`${a.text}\` ${a.because}`,
    fix: () =>
      "write a path below the directory of mlc.yaml with forward slashes, or an `https:` address without credentials",
    why: "Paths and links end up on cards and in reports, where people and programs follow them. mlc itself never fetches anything.",
  }),
  "reference-not-found": entry<{ text: string }>({
    severity: "warning",
    say: (a) => `\`${a.text}\` is not in the repository`,
    fix: () => "correct the path (it starts at the directory of mlc.yaml), or add the file",
    why: "A reference that leads nowhere is no answer: `{see: …}` counts only where its target exists.",
  }),
  "deceptive-character": entry<{ text: string; character: string; because: string }>({
    severity: "error",
    say: (a) => `\`${a.text}\` holds ${a.character} (${a.because})`,
    fix: () => "write the name with ordinary characters",
    why: "Two names that look alike and differ make people read one thing and mlc another. Names of things use letters that can be told apart.",
  }),
  placeholder: entry<{ text: string; field: string }>({
    severity: "warning",
    say: (a) => `\`${a.text}\` is a placeholder, not an answer to \`${a.field}\``,
    fix: (a) =>
      `answer it, or say why there is no answer: \`${a.field}: {na: why}\`, \`{unknown: why}\`, \`{withheld: why}\` or \`{todo: what}\``,
    why: "Words such as TBD, a bare N/A or the question's own help text look like an answer and are none, so they count as unknown. Absence is said with its reason.",
  }),
  "todo-overdue": entry<{ todo: string; due: string; by: string | undefined }>({
    severity: "warning",
    say: (a) =>
      `\`${a.todo}\` was to be done by the stage ${a.due}, which is reached${a.by === undefined ? "" : ` (by ${a.by})`}`,
    fix: (a) =>
      `${a.by === undefined ? "do it" : `ask ${a.by} to do it`} and write the answer, or give it a later \`due\``,
    why: "A todo names the stage by which it is written. Until then it is unknown; after that it is also late.",
  }),
};
