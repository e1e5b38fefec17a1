import { createHash } from "node:crypto";
import { fc } from "../support/fast-check.ts";
import { expect, test } from "vitest";
import { sha256 } from "../../src/core/digest.ts";
import { sha256Hex } from "../../src/core/sha256.ts";

function byNode(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

test("the digest of bytes is the one node:crypto gives, at every length around a block's end", () => {
  for (let length = 0; length < 200; length++) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 37 + length) % 256);
    expect(sha256Hex(bytes)).toBe(byNode(bytes));
  }
});

test("the digest of any bytes and of any text is the one node:crypto gives", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => sha256Hex(bytes) === byNode(bytes)));
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => sha256(text) === `sha256:${byNode(text)}`));
});
