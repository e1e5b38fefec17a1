import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import type { CommandModule } from "../src/commands/command.ts";
import { commanderFor } from "../src/commands/commander-line.ts";
import { commands } from "../src/commands/index.ts";
import { catalogue } from "../src/core/findings/catalogue.ts";
import { schemas } from "../src/generated/schemas.ts";
import type { OutBody } from "../src/generated/types.ts";
import { textReporter } from "../src/reporters/text/index.ts";
import { mlc } from "./support/run.ts";

const root = join(import.meta.dirname, "..");
const names = Object.keys(commands);

/** Modules of src/commands that are a command: they export one. */
async function commandFiles(): Promise<readonly string[]> {
  const files = readdirSync(join(root, "src/commands")).filter((file) => file.endsWith(".ts"));
  const found = await Promise.all(
    files.map(async (file) => {
      const module = (await import(pathToFileURL(join(root, "src/commands", file)).href)) as {
        command?: CommandModule;
      };
      return module.command === undefined ? [] : [file.slice(0, -".ts".length)];
    }),
  );
  return found.flat();
}

describe("the commands", () => {
  test("of the folder, of the list and of the help are the same", async () => {
    expect([...(await commandFiles())].sort()).toEqual([...names].sort());
    const help = (await mlc({}, "--help")).out;
    const said = help.replaceAll(/\s+/g, " ");
    for (const [name, { summary }] of Object.entries(commands)) expect(said).toContain(` ${name} ${summary} `);
  });

  test.each(names)("%s says the same about itself as the list does", async (name) => {
    const listed = commands[name];
    const module = (await listed?.load())?.command;
    expect(module).toMatchObject({ name, summary: listed?.summary, group: listed?.group });
  });

  test.each(names)("%s has help of at most 80 columns with examples that parse", async (name) => {
    const module = (await commands[name]?.load())?.command as CommandModule;
    const { out, exit } = await mlc({}, `help ${name}`);
    expect(exit).toBe(0);
    expect(out.split("\n").filter((line) => line.length > 80)).toEqual([]);
    expect(module.examples.length).toBeGreaterThanOrEqual(1);
    for (const [run] of module.examples) expect(await parses(run), run).toBe(true);
  });

  test.each(names)("%s has its output schema", (name) => {
    expect(Object.keys(schemas)).toContain(`output/${name}`);
  });
});

describe("the texts for people", () => {
  const style = { color: false, width: 80, unicode: true, tty: false, verbose: false, quiet: false };

  test.each(names)("of %s are there", async (name) => {
    const body = { schema: `mlc.out.${name}/v1` } as unknown as OutBody;
    expect(await textReporter(body, style)).toBeTypeOf("function");
  });
});

describe("the findings", () => {
  const codes = Object.entries(catalogue);

  test("have codes of kebab-case words", () => {
    expect(codes.map(([code]) => code).filter((code) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code))).toEqual([]);
  });

  test("explain themselves in two to five sentences", () => {
    const short = codes.filter(([, entry]) => entry.why.length < 40 || !entry.why.trimEnd().endsWith("."));
    expect(short.map(([code]) => code)).toEqual([]);
  });

  test("are found by mlc explain", async () => {
    for (const [code] of codes) expect((await mlc({}, `explain ${code}`)).exit, code).toBe(0);
  });
});

/** True where the argument parser of the command takes the words of an example. */
async function parses(run: string): Promise<boolean> {
  const [, name = "", ...rest] = (run.split(/ [>|] /)[0] ?? "").match(/(?:[^\s"']|"[^"]*"|'[^']*')+/g) ?? [];
  const listed = commands[name];
  if (listed === undefined) return false;
  const built = commanderFor(`mlc ${name}`, (await listed.load()).command).action(() => undefined);
  try {
    built.parse(rest, { from: "user" });
    return true;
  } catch {
    return false;
  }
}
