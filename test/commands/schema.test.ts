import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { outFinding } from "../../src/core/findings/out.ts";
import { finding } from "../../src/core/findings/catalogue.ts";
import type { Finding } from "../../src/core/findings/finding.ts";
import { schemas } from "../../src/generated/schemas.ts";
import type { OutSchema } from "../../src/generated/types.ts";
import { mlc, mlcJson } from "../support/run.ts";

const ajv = new Ajv2020({ strict: false, validateFormats: false, addUsedSchema: false });

function problems(name: string, value: unknown): unknown {
  ajv.validate(JSON.parse(schemas[name] ?? "false") as object, value);
  return ajv.errors ?? [];
}

describe("mlc schema", () => {
  test("without a name lists every schema", async () => {
    const { out } = await mlc({}, "schema");
    expect(out.trim().split("\n")).toEqual(Object.keys(schemas));
    expect(out).toContain("model\n");
  });

  test("prints each one as it is, complete in itself", async () => {
    for (const name of Object.keys(schemas)) {
      const { out, exit } = await mlc({}, `schema ${name}`);
      expect(exit).toBe(0);
      expect(out).toBe(`${JSON.stringify(JSON.parse(schemas[name] ?? ""), null, 2)}\n`);
      expect(() => ajv.compile(JSON.parse(out) as object), name).not.toThrow();
    }
  });

  test("prints the schema even under -q, for it was asked for", async () => {
    expect((await mlc({}, "schema model -q")).out).not.toBe("");
  });

  test("names the nearest where there is none", async () => {
    const ran = await mlc({}, "schema modle");
    expect(ran).toMatchObject({ exit: 2, out: "" });
    expect(ran.err).toContain("did you mean `mlc schema model`?");
  });
});

describe("the documents of --json", () => {
  test.each([
    ["explain", "explain no-workspace"],
    ["explain", "explain"],
    ["schema", "schema"],
    ["schema", "schema model"],
    ["help", "help"],
    ["help", "help explain"],
  ])("%s has the shape of its schema: mlc %s", async (name, line) => {
    const { body } = await mlcJson<OutSchema>({}, line);
    expect(problems(`output/${name}`, body)).toEqual([]);
  });

  test("of an error has the shape of its schema, wherever it comes from", async () => {
    for (const line of ["nope", "explain nope-nope", "explain --nope", "explain a b", "-C nowhere explain"]) {
      expect(problems("output/error", JSON.parse((await mlc({}, `--json ${line}`)).err)), line).toEqual([]);
    }
  });

  test("carry findings of one shape", () => {
    const place = { file: "mlc.yaml", line: 1, column: 2, path: ["people", 0, "a/b~c"] };
    const found = finding("no-workspace", { dir: "/" }, place, [{ run: ["mlc", "init"] }]) as unknown as Finding;
    const out = outFinding(found);
    expect(out.path).toBe("/people/0/a~1b~0c");
    expect(problems("output/error", { schema: "mlc.out.error/v1", ok: false, exit: 2, ...out })).toEqual([]);
  });
});
