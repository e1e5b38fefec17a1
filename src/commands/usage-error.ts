import type { Command, CommanderError } from "commander";
import { didYouMean } from "../core/did-you-mean.ts";
import { cannot, type CannotRun } from "../errors.ts";

/**
 * Turns commander's refusal of a command line into a finding. Commander hands out sentences, not data, so the words
 * are read back from them; a sentence in a form not met before is passed on as it is.
 */
export function usageError(error: CommanderError, built: Command): CannotRun {
  const command = built.name();
  const said = error.message.replace(/^error: /, "");
  const quoted = [...said.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? "");
  const [first = "", second = ""] = quoted;

  switch (error.code) {
    case "commander.unknownOption":
      return cannot("unknown-option", { option: first, command, near: nearestOption(first, built) });
    case "commander.missingArgument":
      return cannot("missing-argument", { argument: first, command });
    case "commander.excessArguments":
      return cannot("excess-argument", { value: built.args[built.registeredArguments.length] ?? "", command });
    case "commander.optionMissingArgument":
      return cannot("missing-value", { option: longFlag(first), command });
    case "commander.missingMandatoryOptionValue":
      return cannot("missing-option", { option: first, command });
    case "commander.conflictingOption":
      return cannot("conflicting-options", { one: longFlag(first), other: longFlag(second), command });
    case "commander.invalidArgument":
      return invalidValue(said, built) ?? cannot("bad-call", { reason: said, command });
    default:
      return cannot("bad-call", { reason: said, command });
  }
}

/** Commander says `option '--to <stage>' argument 'x' is invalid.` or `command-argument value 'x' is invalid for argument 'y'.` */
function invalidValue(said: string, built: Command): CannotRun | undefined {
  const ofOption = /^option '(?<name>[^']*)' argument '(?<value>.*)' is invalid\. (?<expected>.*)$/s;
  const ofOperand =
    /^command-argument value '(?<value>.*)' is invalid for argument '(?<name>[^']*)'\. (?<expected>.*)$/s;
  const byOption = ofOption.exec(said)?.groups;
  const found = byOption ?? ofOperand.exec(said)?.groups;
  if (found === undefined) return undefined;

  const { name = "", value = "", expected = "" } = found;
  const place = byOption === undefined ? name.toUpperCase() : `\`${longFlag(name)}\``;
  const choices =
    byOption === undefined
      ? built.registeredArguments.find((one) => one.name() === name)?.argChoices
      : built.options.find((one) => one.flags === name)?.argChoices;
  return choices === undefined
    ? cannot("bad-value", { value, place, expected })
    : cannot("unknown-choice", { value, place, choices, near: didYouMean(value, choices) });
}

function nearestOption(option: string, built: Command): string | undefined {
  const known = built.options.flatMap((one) => (one.long === undefined ? [] : [one.long]));
  const near = didYouMean(option, [...known, "--help"]);
  if (near !== undefined) return near;
  // `--sgin` is a misspelt `--sign`, of which there is only `--no-sign`.
  const positive = known.filter((one) => one.startsWith("--no-")).map((one) => `--${one.slice("--no-".length)}`);
  const meant = didYouMean(option, positive);
  return meant === undefined ? undefined : `--no-${meant.slice(2)}`;
}

/** `--to` from `-t, --to <stage>`. */
function longFlag(flags: string): string {
  return /--[\w-]+/.exec(flags)?.[0] ?? flags;
}
