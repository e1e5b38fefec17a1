import { groups, type CommandModule } from "../../src/commands/command.ts";
import { describeCommand, sharedOptions, type Row } from "../../src/commands/help-text.ts";
import { topics } from "../../src/commands/help-topics.ts";
import { generatedNote, markdownTable } from "./markdown.ts";

/** docs/reference/cli.md: every command with its operands, options and examples, and what all of them share. */
export function cliPage(all: readonly CommandModule[]): string {
  const listed = groups.map((group) => {
    const own = all.filter((command) => command.group === group);
    const links = own.map(({ name, summary }) => `- [\`mlc ${name}\`](#mlc-${name}): ${summary}`);
    return `**${group}**\n\n${links.join("\n")}`;
  });
  const shared = ["exit-codes", "formats", "environment"].map((name) => {
    const text = topics[name]?.text ?? "";
    return `\`\`\`text\n${(typeof text === "string" ? text : text()).trimEnd()}\n\`\`\``;
  });
  return `${[
    "# The command line",
    generatedNote("the definitions of the commands"),
    ...listed,
    "## Options of every command",
    "They stand before or after the command.",
    optionTable(sharedOptions()),
    "## Exit codes, formats, environment",
    ...shared,
    ...all.map(commandSection),
  ].join("\n\n")}\n`;
}

function commandSection(command: CommandModule): string {
  const { summary, usage, operands, options, formats } = describeCommand(command);
  const calls = command.examples.map(([run, does]) => `# ${does}\n${run}`);
  return [
    `## mlc ${command.name}`,
    summary,
    `\`\`\`text\n${usage}\n\`\`\``,
    ...(operands.length === 0 ? [] : [optionTable(operands)]),
    ...options.flatMap(({ heading, rows }) => [...(options.length === 1 ? [] : [`**${heading}**`]), optionTable(rows)]),
    `\`--format\`: ${formats.map((format) => `\`${format}\``).join(", ")}.`,
    `\`\`\`sh\n${calls.join("\n\n")}\n\`\`\``,
  ].join("\n\n");
}

function optionTable(rows: readonly Row[]): string {
  return markdownTable(
    ["", ""],
    rows.map(([term, says]) => [`\`${term}\``, says]),
  );
}
