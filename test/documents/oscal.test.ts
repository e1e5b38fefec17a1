import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hrefFrom, tokens } from "../../src/documents/oscal-ids.ts";
import { ana } from "../support/adopted.ts";
import { dir, supportLlm, supportRepo } from "../support/model.ts";
import { mlc } from "../support/run.ts";

const example = join(import.meta.dirname, "../../examples/support-llm");
// The forms of OSCAL's data types (NIST, metaschema data types): a UUID of version 4 or 5, a token, a moment with its zone.
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[45][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const TOKEN = /^[\p{L}_][\p{L}\p{N}._-]*$/u;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

interface Observation {
  readonly uuid: string;
  readonly description: string;
  readonly methods: readonly string[];
  readonly collected: string;
  readonly "relevant-evidence"?: readonly { readonly href: string; readonly description: string }[];
  readonly subjects: readonly { readonly "subject-uuid": string; readonly type: string }[];
}

interface Finding {
  readonly uuid: string;
  readonly title: string;
  readonly description: string;
  readonly target: {
    readonly type: string;
    readonly "target-id": string;
    readonly status: { readonly state: string; readonly reason: string; readonly remarks: string };
  };
  readonly "related-observations"?: readonly { readonly "observation-uuid": string }[];
}

interface Selection {
  readonly "include-controls"?: readonly { readonly "control-id": string }[];
  readonly "exclude-controls"?: readonly { readonly "control-id": string }[];
}

interface Results {
  readonly uuid: string;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly "import-ap": { readonly href: string };
  readonly "back-matter": { readonly resources: readonly { readonly uuid: string }[] };
  readonly results: readonly {
    readonly uuid: string;
    readonly title: string;
    readonly description: string;
    readonly start: string;
    readonly "local-definitions": { readonly components: readonly { readonly uuid: string }[] };
    readonly "reviewed-controls": { readonly "control-selections": readonly Selection[] };
    readonly observations?: readonly Observation[];
    readonly findings?: readonly Finding[];
  }[];
}

const exported = async (where: Parameters<typeof mlc>[0], line = ""): Promise<{ text: string; document: Results }> => {
  const { out, exit } = await mlc(where, `controls --to oscal --as-of 2026-11-21 ${line}`);
  expect(exit).toBe(0);
  return { text: out, document: (JSON.parse(out) as { "assessment-results": Results })["assessment-results"] };
};

describe("OSCAL assessment results", () => {
  it("have every part that the model of version 1.1.2 requires, in its form", async () => {
    const { document } = await exported(example);
    expect(document.metadata).toMatchObject({ "oscal-version": "1.1.2", "last-modified": "2026-11-21T00:00:00Z" });
    for (const key of ["title", "version"]) expect(document.metadata[key]).toMatch(/\S/);
    expect(document["import-ap"].href).toBe(`#${document["back-matter"].resources[0]?.uuid ?? ""}`);
    const [result] = document.results;
    const { observations = [], findings = [] } = result ?? {};
    expect([observations.length > 40, findings.length]).toEqual([true, 62]);
    expect(result?.start).toMatch(MOMENT);
    const uuids = [document.uuid, result?.uuid ?? "", ...[...observations, ...findings].map(({ uuid }) => uuid)];
    for (const uuid of uuids) expect(uuid).toMatch(UUID);
    expect(new Set(uuids).size).toBe(uuids.length);
    for (const { description, methods, collected, subjects } of observations) {
      expect([description !== "", methods, collected]).toEqual([true, ["EXAMINE"], "2026-11-21T00:00:00Z"]);
      expect(subjects[0]?.["subject-uuid"]).toBe(result?.["local-definitions"].components[0]?.uuid);
    }
    const known = new Set(observations.map(({ uuid }) => uuid));
    const reviewed = (result?.["reviewed-controls"]["control-selections"] ?? []).flatMap(
      (each) => each["include-controls"]?.map((one) => one["control-id"]) ?? [],
    );
    for (const { title, description, target, "related-observations": related = [] } of findings) {
      expect([title, description].join(" ")).toContain("vidence towards");
      expect(target["target-id"]).toMatch(TOKEN);
      expect(reviewed).toContain(target["target-id"]);
      expect(["satisfied", "not-satisfied"]).toContain(target.status.state);
      expect(target.status.remarks).toContain("not whether the control is met");
      for (const each of related) expect(known).toContain(each["observation-uuid"]);
    }
    expect(JSON.stringify(document)).not.toMatch(/\[\]/);
  });

  it("lead to the files of the evidence, from wherever the document is", async () => {
    const { document } = await exported(example);
    const hrefs = document.results[0]?.observations?.flatMap((each) => each["relevant-evidence"] ?? []) ?? [];
    expect(hrefs.length).toBeGreaterThan(40);
    for (const { href } of hrefs) expect(existsSync(join(example, decodeURIComponent(href))), href).toBe(true);
    expect(hrefFrom("build/out/oscal.json", "models/a b/model.yaml")).toBe("../../models/a%20b/model.yaml");
    expect(hrefFrom("models/oscal.json", "models/a/model.yaml")).toBe("a/model.yaml");
  });

  it("are the same bytes for the same files and day, and keep the ids of things on another day", async () => {
    const [one, again] = [await exported(example), await exported(example)];
    expect(one.text).toBe(again.text);
    const { out } = await mlc(example, "controls --to oscal --as-of 2026-11-20");
    expect(out).toContain(`"uuid": "${one.document.uuid}"`);
  });

  it("say what governance.yaml answers, and leave out what does not apply", async () => {
    const governance = `${supportLlm()[`${dir}/governance.yaml`] ?? ""}controls:
- {id: "eu-ai-act:50.1", status: met, owner: rosa, reason: "*said* <b>at once</b>"}
- {id: "eu-ai-act:50.2", status: not-applicable, owner: rosa, reason: text for agents only}
`;
    const config = `${supportLlm()["mlc.yaml"] ?? ""}frameworks: [eu-ai-act]\n`;
    const repo = supportRepo({ [`${dir}/governance.yaml`]: governance, "mlc.yaml": config });
    const { document, text } = await exported(ana(repo));
    const [result] = document.results;
    expect(
      result?.findings?.map(({ target }) => [target["target-id"], target.status.state, target.status.reason]),
    ).toEqual([["eu-ai-act_50.1", "satisfied", "other"]]);
    expect(result?.["reviewed-controls"]["control-selections"][0]?.["exclude-controls"]).toEqual([
      { "control-id": "eu-ai-act_50.2" },
    ]);
    expect(text).not.toContain("<b>");
  });

  it("are written to a file once, and to none that holds something else", async () => {
    const config = `${supportLlm()["mlc.yaml"] ?? ""}frameworks: [eu-ai-act]\n`;
    const repo = supportRepo({ "mlc.yaml": config, "build/notes.json": "{}\n" });
    const line = "controls --to oscal --as-of 2026-11-21 --out build/oscal.json";
    expect((await mlc(ana(repo), line)).out).toContain("wrote build/oscal.json");
    expect(repo.read("build/oscal.json")).toContain('"href": "../models/');
    expect((await mlc(ana(repo), line)).out).toContain("nothing to change in build/oscal.json");
    expect((await mlc(ana(repo), line.replace("oscal.json", "notes.json"))).exit).toBe(2);
  });
});

describe("the ids of controls", () => {
  it("become tokens, each once", () => {
    const ids = ["eu-ai-act:10.2.f", "gdpr:5(1)(a)", "nist-ai-rmf:GOVERN 1.1", "x:A B", "x:A-B", "x:a/b"];
    const made = tokens(ids);
    expect([...made.values()]).toEqual([
      "eu-ai-act_10.2.f",
      "gdpr_5.1.a",
      "nist-ai-rmf_GOVERN-1.1",
      "x_A-B",
      "x_A-B_2",
      "x_a_b",
    ]);
    for (const each of made.values()) expect(each).toMatch(TOKEN);
  });
});
