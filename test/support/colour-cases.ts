/** What `--color` says, what the environment says, whether the stream is a terminal, and whether it gets colour. */
export type ColourCase = readonly [
  choice: "auto" | "always" | "never",
  env: Record<string, string>,
  tty: boolean,
  colour: boolean,
];

/** `--color` > NO_COLOR > FORCE_COLOR > CLICOLOR_FORCE > CLICOLOR > TERM=dumb > is a terminal. */
export const colourCases: readonly ColourCase[] = [
  ["auto", {}, true, true],
  ["auto", {}, false, false],
  ["always", {}, false, true],
  ["always", { NO_COLOR: "1" }, false, true],
  ["always", { TERM: "dumb" }, true, true],
  ["never", {}, true, false],
  ["never", { FORCE_COLOR: "1" }, true, false],
  ["never", { CLICOLOR_FORCE: "1" }, true, false],
  ["auto", { NO_COLOR: "1" }, true, false],
  ["auto", { NO_COLOR: "" }, true, true],
  ["auto", { NO_COLOR: "0" }, true, false],
  ["auto", { NO_COLOR: "1", FORCE_COLOR: "1" }, true, false],
  ["auto", { FORCE_COLOR: "1" }, false, true],
  ["auto", { FORCE_COLOR: "" }, false, true],
  ["auto", { FORCE_COLOR: "0" }, true, false],
  ["auto", { FORCE_COLOR: "false" }, true, false],
  ["auto", { FORCE_COLOR: "0", CLICOLOR_FORCE: "1" }, true, false],
  ["auto", { FORCE_COLOR: "3", TERM: "dumb" }, false, true],
  ["auto", { CLICOLOR_FORCE: "1" }, false, true],
  ["auto", { CLICOLOR_FORCE: "0" }, false, false],
  ["auto", { CLICOLOR_FORCE: "1", CLICOLOR: "0" }, false, true],
  ["auto", { CLICOLOR: "0" }, true, false],
  ["auto", { CLICOLOR: "1" }, false, false],
  ["auto", { TERM: "dumb" }, true, false],
];
