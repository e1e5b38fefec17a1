import { fc, times } from "../../support/fast-check.ts";
import { describe, expect, it } from "vitest";
import { say } from "../../../src/core/findings/catalogue.ts";
import { secretHint, secretPatterns } from "../../../src/core/validate/secret-patterns.ts";
import { secretFindings, secretIn } from "../../../src/core/validate/secrets.ts";

/** Letters and digits that look issued; made here, so that no secret-like text stands in the repository. */
const letters = (length: number): string => "aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0zC".repeat(8).slice(0, length);
const upper = (length: number): string =>
  letters(length)
    .toUpperCase()
    .replaceAll(/[0189]/g, "Q");

/** A text without the bars that keep it from looking like a secret in this file. */
const made = (text: string): string => text.replaceAll("|", "");

/** `Aws_Secret_Access_Key`. */
const titled = (text: string): string =>
  text.replaceAll(/[a-z]+/gi, (word) => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase());

/** Each kind in the form its issuer gives it. */
const secrets: readonly (readonly [string, string])[] = [
  ["aws-access-key", made(`AK|IA${upper(16)}`)],
  ["aws-access-key", made(`AS|IA${upper(16)}`)],
  ["aws-secret-key", made(`aws_secret_|access_key = ${letters(40)}`)],
  ["github-token", made(`gh|p_${letters(36)}`)],
  ["github-token", made(`gh|o_${letters(36)}`)],
  ["github-token", made(`gh|s_${letters(36)}`)],
  ["github-token", made(`github_|pat_${letters(22)}_${letters(59)}`)],
  ["gitlab-token", made(`gl|pat-${letters(20)}`)],
  ["gitlab-token", made(`gl|rt-${letters(20)}`)],
  ["hugging-face-token", made(`h|f_${letters(34)}`)],
  ["hugging-face-token", made(`api_|org_${letters(34)}`)],
  ["openai-key", made(`s|k-${letters(48)}`)],
  ["openai-key", made(`sk-|proj-${letters(40)}_${letters(20)}`)],
  ["anthropic-key", made(`sk-|ant-api03-${letters(60)}`)],
  ["slack-token", made(`xox|b-123456789012-1234567890123-${letters(24)}`)],
  ["slack-token", made(`xap|p-1-A0123456789-${letters(24)}`)],
  ["slack-webhook", made(`https://hooks.slack|.com/services/T01234567/B01234567/${letters(24)}`)],
  ["jwt", made(`ey|J${letters(20)}.eyJ${letters(40)}.${letters(43)}`)],
  ["private-key", made(`-----BEGIN |RSA PRIVATE KEY-----\n${letters(64)}`)],
  ["private-key", made(`-----BEGIN |PRIVATE KEY-----`)],
  ["private-key", made(`-----BEGIN |OPENSSH PRIVATE KEY-----`)],
  ["private-key", made(`-----BEGIN PGP |PRIVATE KEY BLOCK-----`)],
  ["gcp-service-account", made(`{"type": "service_|account", "project_id": "acme"}`)],
  ["google-api-key", made(`AI|za${letters(35)}`)],
  ["npm-token", made(`np|m_${letters(36)}`)],
  ["stripe-key", made(`sk_|live_${letters(24)}`)],
  ["azure-account-key", made(`DefaultEndpointsProtocol=https;Account|Key=${letters(86)}==`)],
  ["url-password", made(`https://ana:${letters(8)}@example.com/models`)],
  ["url-password", made(`postgres://mlc:${letters(8)}@db/records`)],
  ["url-token", made(`https://${letters(24)}@example.com/acme/support-llm.git`)],
  ["url-query-token", made(`https://example.com/results?run=7&access_|token=${letters(20)}`)],
  ["url-query-token", made(`https://acme.blob.core.windows.net/x?sv=2024&s|ig=${letters(43)}%3D`)],
  ["url-query-token", made(`https://acme.s3.amazonaws.com/x?X-Amz-|Signature=${"0f".repeat(32)}`)],
];

const digits = (length: number) =>
  fc
    .array(fc.constantFrom("0", "1", "7", "9", "a", "b", "e", "f"), { minLength: length, maxLength: length })
    .map((all) => all.join(""));

/** What stands in documents and records all the time. */
const harmless: readonly string[] = [
  "sha256:9c1e44aa01b79c1e44aa01b79c1e44aa01b79c1e44aa01b79c1e44aa01b79c1e",
  "8fd1c0ffee00112233445566778899aabbccddee",
  "hf://acme/support-llm@8fd1c0ffee00112233445566778899aabbccddee",
  "6f9619ff-8b86-4d01-b42d-00cf4fc964ff",
  "sha512-4ZxQ2m1hYc8m3kT0y5vQ1rJw6pN8sB7dF9gH2jK4lM6nP8qR0sT2uV4wX6yZ8aB1cD3eF5gH7iJ9kL1mN3oP5==",
  "2026-10-30-evaluation-77b1c02d9e10",
  "hf_transformer_for_sequence_classification_base",
  "sk-learn-random-forest-classifier-with-many-trees",
  "sk-internationalisationandlocalisation",
  "risk-assessment-of-the-support-assistant-2026",
  "git@github.com:acme/support-llm.git",
  "ssh://git@example.com/acme/support-llm.git",
  "https://ana@example.com/acme",
  "https://oauth2:${CI_JOB_TOKEN}@example.com/acme/support-llm.git",
  "https://user:***@example.com/acme",
  "https://example.com/page?key=overview&sort=name",
  "https://example.com/page?token=<your token>",
  "https://example.com/docs?key=getting-started-with-models",
  "-----BEGIN PUBLIC KEY-----",
  "-----BEGIN CERTIFICATE-----",
  "The key is kept in the vault; ask Chloe.",
  "xox-style layouts, glpat-terns and eyJ prefixes",
];

describe("secretIn", () => {
  it.each(secrets)("finds %s in a text, and never shows it", (pattern, secret) => {
    for (const text of [secret, `Read it with ${secret}`, `(${secret})`, `"${secret}"`, `a\n${secret}\nb`]) {
      const found = secretIn(text);
      expect(found?.pattern).toBe(pattern);
      expect(found?.masked).toMatch(/^[^…]{0,20}… \(\d+ characters\)$/);
    }
    const [tail] = secret.match(/[A-Za-z0-9]{12,}$/) ?? [];
    if (tail !== undefined) expect(secretIn(secret)?.masked).not.toContain(tail.slice(-8));
  });

  it.each(harmless)("leaves `%s` alone", (text) => {
    expect(secretIn(text)).toBeUndefined();
  });

  it("takes no digest, commit, uuid or base64 for a secret", () => {
    const digest = fc.oneof(
      digits(64).map((hex) => `sha256:${hex}`),
      digits(40),
      digits(32).map((hex) => `md5:${hex}.dir`),
      fc.uuid(),
      fc.uint8Array({ minLength: 16, maxLength: 64 }).map((bytes) => Buffer.from(bytes).toString("base64")),
      fc.uint8Array({ minLength: 32, maxLength: 64 }).map((bytes) => `sha512-${Buffer.from(bytes).toString("base64")}`),
    );
    fc.assert(
      fc.property(digest, fc.constantFrom("", "see ", "s3://acme/"), (text, before) => {
        expect(secretIn(before + text)).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });

  it("passes over nothing that one of the forms matches", () => {
    const words = ["://", "https", "user", ":", "@", "/", "?", "&", "=", "key", " ", letters(8), letters(40)];
    const part = fc.oneof(
      fc.constantFrom(...secrets.map(([, secret]) => secret)),
      fc.constantFrom(...secrets.map(([, secret]) => secret.slice(0, 12))),
      fc.constantFrom(...words),
    );
    const said = fc.constantFrom(
      String,
      (text: string) => text.toUpperCase(),
      (text: string) => titled(text),
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), said, (parts, form) => {
        const text = form(parts.join(""));
        if (!secretHint.test(text)) expect(secretPatterns.filter(({ match }) => text.search(match) >= 0)).toEqual([]);
      }),
      { numRuns: times(1500) },
    );
  });

  it("finds a real secret after a stand-in", () => {
    expect(secretIn(`https://a:$TOKEN@example.com https://a:${letters(9)}@example.com`)?.pattern).toBe("url-password");
  });

  it("gets through a megabyte of hostile repetition", () => {
    // A search that starts over at every repetition would need minutes here, and fail by the time limit.
    const parts = [
      "://",
      "://a:",
      "?key=",
      "eyJ",
      "eyJaaaaaaaa.",
      "-----BEGIN A ",
      "sk-",
      "ghp_",
      "&token=",
      "AKIA",
      '"type" :',
    ];
    for (const part of parts)
      expect(["undefined", "object"]).toContain(typeof secretIn(part.repeat(1_048_576 / part.length)));
  });
});

describe("secretFindings", () => {
  const token = made(`gh|p_${letters(36)}`);

  it("looks at values and keys at any depth and points at the place without the secret", () => {
    const found = secretFindings({ a: [{ b: `use ${token}` }], "x-notes": { [token]: 1 } }, "models/m/model.yaml");
    expect(found.map((each) => [each.code, each.at?.path])).toEqual([
      ["secret-found", ["a", 0, "b"]],
      ["secret-found", ["x-notes"]],
    ]);
    expect(JSON.stringify(found) + found.map(say).join("")).not.toContain(letters(36));
  });

  it("finds a key that has no form of its own by the name it stands under", () => {
    const value = { "x-tracker": { api_key: letters(40).toLowerCase(), url: "https://example.com" } };
    expect(secretFindings(value, "f").map((each) => each.args)).toEqual([
      { pattern: "named-secret", masked: "… (40 characters)" },
    ]);
    expect(secretFindings({ hyperparameters: { pad_token: "<pad>", api_key: "from-the-vault" } }, "f")).toEqual([]);
  });

  it("finds a service account that was pasted as YAML", () => {
    const value = {
      "x-gcp": { type: "service_account", private_key_id: "0f".repeat(20), client_email: "a@b.example" },
    };
    expect(secretFindings(value, "f").map((each) => each.at?.path)).toEqual([["x-gcp"]]);
  });
});
