import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { documentation } from "../../scripts/docs/all.ts";
import { commands } from "../../src/commands/index.ts";
import { mlc } from "../support/run.ts";

const root = join(import.meta.dirname, "../..");

describe("the reference and the man pages", () => {
  test("are what `npm run docs` writes, and nothing else stands beside them", async () => {
    const pages = await documentation();
    const stale = Object.entries(pages).filter(
      ([file, text]) => !existsSync(join(root, file)) || readFileSync(join(root, file), "utf8") !== text,
    );
    expect(stale.map(([file]) => file)).toEqual([]);
    const there = ["man", "docs/reference"].flatMap((dir) =>
      readdirSync(join(root, dir)).map((name) => `${dir}/${name}`),
    );
    expect(there.sort()).toEqual(Object.keys(pages).sort());
  });

  test("of the command line holds every option that help shows", async () => {
    const page = (await documentation())["docs/reference/cli.md"] ?? "";
    for (const name of Object.keys(commands)) {
      const { out } = await mlc({}, `help ${name}`);
      const section = page.slice(page.indexOf(`\n## mlc ${name}\n`));
      for (const [, option = ""] of out.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)) expect(section).toContain(option);
    }
  });
});

describe("help", () => {
  test.each(["--help", "", ...Object.keys(commands).map((name) => `help ${name}`)])(
    "fits a terminal of 80 columns and one of 120: `mlc %s`",
    async (line) => {
      for (const columns of [80, 120]) {
        const { exit, out } = await mlc({ tty: true, columns, env: { NO_COLOR: "1" } }, line);
        expect([exit, out.split("\n").filter((each) => each.length > 80)]).toEqual([0, []]);
        expect(out).not.toContain("?.");
      }
    },
  );

  test("has what writes in a group of its own, and three examples at least", async () => {
    for (const [name, { load }] of Object.entries(commands)) {
      const { command } = await load();
      expect([name, command.examples.length]).toEqual([name, expect.any(Number)]);
      expect(command.examples.length, name).toBeGreaterThanOrEqual(name === "completion" ? 1 : 3);
      const { out } = await mlc({}, `help ${name}`);
      if (out.includes("--no-commit")) expect(out).toMatch(/\nWriting\n {2}-n, --dry-run/);
    }
  });
});
