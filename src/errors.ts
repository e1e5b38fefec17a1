import { finding, say, type ArgsOf, type Code } from "./core/findings/catalogue.ts";
import type { Action, Finding, Location } from "./core/findings/finding.ts";

/** mlc could not run: wrong call, no workspace, git refused. Exit code 2; the finding says what and what to do. */
export class CannotRun extends Error {
  readonly finding: Finding;

  constructor(found: Finding, options?: ErrorOptions) {
    super(say(found), options);
    this.name = "CannotRun";
    this.finding = found;
  }
}

/** Shorthand: a CannotRun with the finding of that code. */
export function cannot<C extends Code>(
  code: C,
  args: ArgsOf<C>,
  at?: Location,
  actions?: readonly Action[],
): CannotRun {
  return new CannotRun(finding(code, args, at, actions));
}

/** The person stopped it: Ctrl-C, an escaped prompt, a "no". Exit code 130; nothing was written. */
export class Cancelled extends Error {
  constructor() {
    super("cancelled");
    this.name = "Cancelled";
  }
}
