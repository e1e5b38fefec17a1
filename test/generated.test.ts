import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generated } from "../scripts/generate/all.ts";
import { root } from "../scripts/generate/sources.ts";

test("everything under src/generated is what schemas and templates give", { timeout: 120_000 }, async () => {
  const stale = Object.entries(await generated())
    .filter(([file, text]) => readFileSync(join(root, file), "utf8") !== text)
    .map(([file]) => file);
  expect(stale, "run `npm run generate` and commit the result").toEqual([]);
});
