import { groups, type CommandModule } from "../../src/commands/command.ts";
import { describeCommand, sharedOptions, type Row } from "../../src/commands/help-text.ts";
import { topics } from "../../src/commands/help-topics.ts";
import { version } from "../../src/version.ts";

/** man/mlc.1: what mlc is, its commands, and what they share. */
export function mainPage(all: readonly CommandModule[]): string {
  return manPage("mlc", "lifecycle of models, in YAML next to the code", [
    ["SYNOPSIS", "\\fBmlc\\fR \\fIcommand\\fR [\\fImodel\\fR] [\\fIoptions\\fR]"],
    [
      "DESCRIPTION",
      roff(
        "mlc tracks the lifecycle of foundation models in YAML files next to the code: stages, maturity levels, gates, reviews, model cards. Git is the audit log; nothing leaves the machine.",
      ),
    ],
    ...groups.map((group): Section => {
      const own = all.filter((command) => command.group === group);
      return [`COMMANDS: ${group.toUpperCase()}`, terms(own.map(({ name, summary }) => [`mlc ${name}`, summary]))];
    }),
    ["OPTIONS", terms(sharedOptions())],
    ["EXIT STATUS", preformatted(topicText("exit-codes"))],
    ["ENVIRONMENT", preformatted(topicText("environment"))],
    ["SEE ALSO", roff("mlc help COMMAND, mlc help TOPIC, mlc explain NAME; git(1)")],
  ]);
}

/** man/mlc-COMMAND.1: one command. */
export function commandPage(command: CommandModule): string {
  const { summary, usage, operands, options, formats } = describeCommand(command);
  const calls = command.examples.map(([run, does]) => `.PP\n${roff(`${does}:`)}\n.RS 4\n${preformatted(run)}\n.RE`);
  return manPage(`mlc-${command.name}`, command.summary, [
    ["SYNOPSIS", `\\fB${roff(usage.replace(/ \[options\]$/, ""))}\\fR [\\fIoptions\\fR]`],
    ["DESCRIPTION", roff(summary)],
    ...(operands.length === 0 ? [] : [["OPERANDS", terms(operands)] as const]),
    ...options.map(({ heading, rows }): Section => [heading.toUpperCase(), terms(rows)]),
    ["FORMATS", roff(`--format takes ${formats.join(", ")}. Options of every command are in mlc(1).`)],
    ["EXAMPLES", calls.join("\n")],
    ["EXIT STATUS", roff("0 done or yes, 1 the answer is no, 2 could not run; see mlc(1).")],
    ["SEE ALSO", "\\fBmlc\\fR(1)"],
  ]);
}

type Section = readonly [heading: string, text: string];

/** Without a date: a page is the same until what it says changes. */
function manPage(name: string, summary: string, sections: readonly Section[]): string {
  const head = [
    '.\\" Generated from the definitions of the commands by `npm run docs`. Do not edit.',
    `.TH "${roff(name.toUpperCase())}" "1" "" "mlc ${version}" "mlc manual"`,
    ".nh",
    ".ad l",
    ".SH NAME",
    `${roff(name)} \\- ${roff(summary)}`,
  ];
  return `${[...head, ...sections.map(([heading, text]) => `.SH ${heading}\n${text}`)].join("\n")}\n`;
}

function terms(rows: readonly Row[]): string {
  return rows.map(([term, says]) => `.TP\n\\fB${roff(term)}\\fR\n${roff(says)}`).join("\n");
}

function topicText(name: string): string {
  const text = topics[name]?.text ?? "";
  const [, ...lines] = (typeof text === "string" ? text : text()).trimEnd().split("\n");
  return lines.join("\n").replace(/^\n+/, "");
}

function preformatted(text: string): string {
  return `.nf\n${text.split("\n").map(roff).join("\n")}\n.fi`;
}

/** A line of text as roff takes it: no escape of its own, plain hyphens, no request at its start. */
function roff(text: string): string {
  const plain = text
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replace(
      /[^\x20-\x7e]/gu,
      (sign) => `\\[u${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`,
    );
  return /^[.']/.test(plain) ? `\\&${plain}` : plain;
}
