/** The environment variables the decision reads. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether one output stream gets colour. First that speaks wins: `--color`, NO_COLOR (https://no-color.org: any value
 * but the empty one), FORCE_COLOR (Node: `0` and `false` switch off), CLICOLOR_FORCE, CLICOLOR
 * (https://bixense.com/clicolors), TERM=dumb, and at last whether the stream is a terminal.
 */
export function wantsColour(choice: "auto" | "always" | "never", env: Environment, isTTY: boolean): boolean {
  if (choice !== "auto") return choice === "always";
  if ((env["NO_COLOR"] ?? "") !== "") return false;
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  const clicolorForce = env["CLICOLOR_FORCE"] ?? "";
  if (clicolorForce !== "" && clicolorForce !== "0") return true;
  if (env["CLICOLOR"] === "0") return false;
  if (env["TERM"] === "dumb") return false;
  return isTTY;
}

/**
 * Whether symbols outside ASCII can be shown: the locale names UTF-8 (POSIX: LC_ALL before LC_CTYPE before LANG),
 * or the console is one of Windows, which writes UTF-8 whatever the locale. MLC_ASCII=1 says no.
 */
export function showsUnicode(env: Environment): boolean {
  if (env["MLC_ASCII"] === "1") return false;
  if (env["OS"] === "Windows_NT") return true;
  const locale = [env["LC_ALL"], env["LC_CTYPE"], env["LANG"]].find((value) => value !== undefined && value !== "");
  return /utf-?8/i.test(locale ?? "");
}
