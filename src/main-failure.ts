import { finding } from "./core/findings/catalogue.ts";
import type { Finding } from "./core/findings/finding.ts";
import { outFinding } from "./core/findings/out.ts";
import { jsonText } from "./core/json-text.ts";
import { Cancelled, CannotRun } from "./errors.ts";
import { manyLines } from "./reporters/sanitise.ts";
import type { Style } from "./reporters/style.ts";
import { version } from "./version.ts";

/**
 * What goes to standard error, and the exit code, for anything a command threw: 2 could not run, 130 cancelled,
 * 70 a bug in mlc. With `json` it is the one line of mlc.out.error/v1, else a frame.
 */
export async function failure(
  error: unknown,
  wants: { readonly json: boolean; readonly debug: boolean; readonly color: "auto" | "always" | "never" },
  styleFor: (color: "auto" | "always" | "never") => Style,
): Promise<{ readonly exit: 2 | 70 | 130; readonly text: string }> {
  const { exit, found } = classify(error);
  const text = wants.json ? jsonLine(exit, found) : await humanText(exit, found, styleFor(wants.color));
  const stack = wants.debug && error instanceof Error ? `${manyLines(error.stack ?? "")}\n` : "";
  return { exit, text: wants.json ? text : text + stack };
}

function classify(error: unknown): { exit: 2 | 70 | 130; found: Finding } {
  if (error instanceof CannotRun) return { exit: 2, found: error.finding };
  if (error instanceof Cancelled) return { exit: 130, found: finding("cancelled", {}) };
  const refused = systemRefusal(error);
  if (refused !== undefined) return { exit: 2, found: refused };
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { exit: 70, found: finding("internal-error", { version, message }) };
}

/** An error of the operating system (no room, no permission, a failing disk) is no bug of mlc. */
function systemRefusal(error: unknown): Finding | undefined {
  if (!(error instanceof Error) || !("syscall" in error) || !("code" in error)) return undefined;
  const { code = "", syscall = "", path, message } = error as NodeJS.ErrnoException;
  const reason = /^[A-Z0-9]+: ([^,]+)/.exec(message)?.[1] ?? code;
  return finding("system-refused", { call: syscall, file: path ?? "", reason, code });
}

function jsonLine(exit: number, found: Finding): string {
  return `${jsonText({ schema: "mlc.out.error/v1", ok: false, exit, ...outFinding(found) }, "line")}\n`;
}

async function humanText(exit: number, found: Finding, style: Style): Promise<string> {
  if (exit === 130) return "mlc: cancelled, nothing was written\n";
  const { errorText } = await import("./reporters/text/index.ts");
  return errorText(found, style);
}
