import { expect, test } from "vitest";
import { runProgram } from "../../src/store/ssh-keygen.ts";

test("a program that ends before it read its input is judged by what it said, however the two race", () => {
  const input = new Uint8Array(100_000);
  const ended = Array.from({ length: 40 }, () => runProgram("true", [], { env: process.env, input }).ended);
  expect(new Set(ended)).toEqual(new Set(["well"]));
  expect(runProgram("false", [], { env: process.env, input }).ended).toBe("failed");
  expect(runProgram("no-such-program", [], { env: process.env, input }).ended).toBe("missing");
});
