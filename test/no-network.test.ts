import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesBelow } from "./support/files-below.ts";

const src = join(import.meta.dirname, "../src");

/** Every way onto a network that Node has by module, also where a module is asked for at run time. */
const MODULES =
  /(?:from|import\(|require\(|getBuiltinModule\()\s*["'](?:node:)?(?:https?|http2|net|tls|dgram|dns)(?:\/promises)?["']/;
/** And by global name; a function of one's own may be called so. */
const GLOBALS = /\bfetch\(|\bnew (?:WebSocket|EventSource|XMLHttpRequest)\b/;

test("one file of mlc can call a server, and one command uses it", () => {
  const sources = filesBelow(src)
    .filter((file) => file.endsWith(".ts"))
    .map((file) => ({ file, text: readFileSync(join(src, file), "utf8") }));
  const calling = ({ text }: { readonly text: string }): boolean =>
    MODULES.test(text) || (GLOBALS.test(text) && !/function fetch\(/.test(text));
  expect(sources.filter(calling).map(({ file }) => file)).toEqual(["store/http-get.ts"]);
  const users = sources.filter(({ text }) => text.includes('/http-get.ts"')).map(({ file }) => file);
  expect(users).toEqual(["commands/import-url.ts"]);
  expect(sources.length).toBeGreaterThan(300);
});
