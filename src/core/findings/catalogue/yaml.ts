import { entry } from "../entry.ts";

/** What can be wrong with the text of a file before anybody looks at what it means. */
export const yaml = {
  "duplicate-key": entry<{ key: string; first: string }>({
    severity: "error",
    say: (a) => `key \`${a.key}\` stands twice; the first is at ${a.first}`,
    fix: () => "keep one of the two and delete the other",
    why:
      "YAML readers disagree about duplicate keys: most silently take the last. A second `stage:` further down would " +
      "change the stage without anybody seeing it, so mlc refuses the file.",
  }),
};
