import { fc } from "../../support/fast-check.ts";
import { describe, expect, it } from "vitest";
import { dangerousReference } from "../../../src/core/validate/text-references.ts";

const dangerous: readonly (readonly [string, RegExp])[] = [
  ["../../../etc/passwd", /leaves/],
  ["docs/../../x", /leaves/],
  ["docs/..", /leaves/],
  ["docs/%2e%2e/%2e%2e/x", /leaves/],
  ["docs/%252e%252e/x", /leaves/],
  ["docs\\..\\x", /leaves/],
  ["docs/.. /x", /leaves/],
  ["docs/．．/x", /leaves/],
  ["/etc/passwd", /absolute/],
  ["%2fetc/passwd", /absolute/],
  ["//host/share", /absolute/],
  ["\\\\host\\share", /absolute/],
  ["~root/.ssh/id_rsa", /home/],
  [".git/config", /\.git/],
  ["docs/.GIT/config", /\.git/],
  ["docs/.git./config", /\.git/],
  ["GIT~1/config", /\.git/],
  ["docs/.git::$INDEX_ALLOCATION/x", /\.git/],
  [".g\u200cit/config", /U\+200C/],
  ["C:/Users/ana", /`c:`/],
  ["file:///etc/passwd", /`file:`/],
  ["FILE:/etc/passwd", /`file:`/],
  ["data:text/html,<script>", /`data:`/],
  ["javascript:alert(1)", /`javascript:`/],
  ["  javascript:alert(1)", /`javascript:`/],
  ["java\tscript:alert(1)", /U\+0009/],
  ["java\nscript:alert(1)", /U\+000A/],
  ["vbscript:x", /`vbscript:`/],
  ["http://169.254.169.254/latest/meta-data/", /metadata/],
  ["http://2852039166/", /metadata/],
  ["http://0xA9FEA9FE/", /metadata/],
  ["http://0251.0376.0251.0376/", /metadata/],
  ["http://169.254.43518/", /metadata/],
  ["http://169.254.169.254.nip.io/", /metadata/],
  ["http://[::ffff:169.254.169.254]/", /metadata/],
  ["http://[::ffff:a9fe:a9fe]:80/", /metadata/],
  ["http://[64:ff9b::a9fe:a9fe]/", /metadata/],
  ["http://[fd00:ec2::254]/", /metadata/],
  ["http://[fe80::1]/", /metadata/],
  ["http://metadata.google.internal./computeMetadata/v1/", /metadata/],
  ["HTTP://METADATA.GOOGLE.INTERNAL/", /metadata/],
  ["http://100.100.100.200/", /metadata/],
  ["git+https://169.254.169.254/x", /metadata/],
  ["https://ana:secret@example.com/", /user name/],
  ["https://ana@example.com/", /user name/],
  ["s3://key@bucket/x", /user name/],
  ["ssh://git:pw@example.com/x", /user name/],
  ["dvc://../../etc/passwd", /leaves/],
  ["dvc:///data/../../x", /leaves/],
  ["https://", /well-formed/],
];

const harmless: readonly string[] = [
  "docs/plan.md",
  "docs/plan.md#oversight",
  "docs/a..b/c.md",
  "docs/100%.md",
  "docs/.github/x.yml",
  ".gitignore",
  ".gitattributes",
  "runbooks/rollback.md",
  "https://example.com/a/../b?q=1#x",
  "https://example.com/~ana/",
  "http://127.0.0.1:5000/#/experiments/3",
  "http://[::1]:8080/",
  "https://example.com/169.254.169.254",
  "mailto:ana@acme.example",
  "hf://acme/support-llm@8fd1c0ffee00112233445566778899aabbccddee",
  "dvc://data/chats.dvc",
  "s3://acme-models/support-llm/1.2.0/",
  "git+https://github.com/acme/support-llm",
  "ssh://git@example.com/acme/support-llm.git",
  "docs/über-uns.md",
];

describe("dangerousReference", () => {
  it.each(dangerous)("says why `%s` is not followed", (text, because) => {
    expect(dangerousReference(text)).toMatch(because);
  });

  it.each(harmless)("has nothing against `%s`", (text) => {
    expect(dangerousReference(text)).toBeUndefined();
  });

  it("finds the metadata address however its number is written", () => {
    const octet = (value: number) => fc.constantFrom(String(value), `0x${value.toString(16)}`, `0${value.toString(8)}`);
    const address = fc.tuple(octet(169), octet(254), octet(169), octet(254)).map((octets) => octets.join("."));
    fc.assert(
      fc.property(
        address,
        fc.constantFrom("http", "https", "HTTP"),
        fc.constantFrom("", ":80", "."),
        (host, scheme, end) => {
          expect(dangerousReference(`${scheme}://${host}${end}/latest`)).toMatch(/metadata/);
        },
      ),
    );
  });

  it("finds a step up wherever it stands in a path", () => {
    const step = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(
        fc.array(step),
        fc.array(step),
        fc.constantFrom("..", "%2e%2e", ".%2E", "．．"),
        (before, after, up) => {
          expect(dangerousReference([...before, up, ...after].join("/"))).toMatch(/leaves/);
          expect(dangerousReference([...before, "a", ...after].join("/"))).toBeUndefined();
        },
      ),
    );
  });
});
