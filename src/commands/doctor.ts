import { fix, say } from "../core/findings/catalogue.ts";
import { outFinding } from "../core/findings/out.ts";
import type { DoctorCheck, OutDoctor } from "../generated/types.ts";
import type { Outcome } from "../outcome.ts";
import type { World } from "../world.ts";
import type { CommandModule } from "./command.ts";
import { checkedMachine } from "./doctor-machine.ts";
import { checkedRepository } from "./doctor-repository.ts";
import { checkedWorkspace } from "./doctor-workspace.ts";
import type { Checked } from "./doctor-checked.ts";
import { readGlobals, type Globals } from "./options.ts";

/** `mlc doctor`: looks at the machine, the repository and the workspace. Reads only, and asks nobody on a network. */
export const command: CommandModule = {
  name: "doctor",
  summary: "what this machine and repository have, and what is missing",
  group: "Tools",
  examples: [
    ["mlc doctor", "everything that was looked at, and how to mend what is missing"],
    ["mlc doctor -q", "only what is missing"],
    ["mlc doctor --json", "the same for a program, or for a report of a bug"],
  ],

  configure() {
    // Nothing to say: it looks at what is around it.
  },

  async run(world, input) {
    const { repo, checks } = checkedRepository(world);
    const all = [...checkedMachine(world), ...checks, ...(await checkedWorkspace(world, repo))];
    return outcome(all, terminal(world, readGlobals(input).color));
  },
};

const WEIGHT = { error: 0, warning: 1, note: 2 } as const;

function outcome(all: readonly Checked[], where: OutDoctor["terminal"]): Outcome {
  const findings = all
    .flatMap((each) => ("finding" in each ? [each.finding] : []))
    .sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
  const ok = !findings.some((each) => each.severity === "error");
  const body: OutDoctor = {
    schema: "mlc.out.doctor/v1",
    ok,
    findings: findings.map(outFinding),
    checks: all.map(shown),
    terminal: where,
  };
  return { exit: ok ? 0 : 1, body, findings, sourceLine: () => undefined };
}

function shown(one: Checked): DoctorCheck {
  if (!("finding" in one)) return { name: one.name, status: "ok", says: one.says };
  const { finding } = one;
  return { name: one.name, status: finding.severity, says: say(finding), fix: fix(finding) };
}

/** The variables that decide how output looks (`reporters/colour.ts`, `main-style.ts`), and the pager. */
const DECIDING = [
  "NO_COLOR",
  "FORCE_COLOR",
  "CLICOLOR_FORCE",
  "CLICOLOR",
  "TERM",
  "MLC_ASCII",
  "LC_ALL",
  "LC_CTYPE",
  "LANG",
  "COLUMNS",
  "GIT_PAGER",
  "PAGER",
  "CI",
];

function terminal(world: World, color: Globals["color"]): OutDoctor["terminal"] {
  const set = DECIDING.flatMap((name): [string, string][] => {
    const value = world.env[name];
    return value === undefined ? [] : [[name, value]];
  });
  const { isTTY } = world.out;
  return {
    is_terminal: isTTY,
    columns: isTTY ? world.out.columns : 80,
    color_option: color,
    variables: Object.fromEntries(set),
  };
}
