import { describe, expect, it } from "vitest";
import { shipped } from "../../src/generated/data.ts";
import { lifecycleDigest } from "../../src/core/lifecycle/lifecycle-digest.ts";
import { composeGate } from "../../src/core/lifecycle/gate.ts";
import { lifecycleNamed, rulesNamed } from "../../src/core/released.ts";
import { assess } from "../../src/core/scoring/assess.ts";
import type { LifecycleFile } from "../../src/generated/types.ts";
import { olderRelease } from "../support/older-rules.ts";
import { filesOf, passing, today, workspaceOf } from "../support/facts.ts";

const now = { catalogue: shipped.catalogue.digest, gates: shipped.gatesDigest };

const { files: older, archive, digests: then, rules } = olderRelease();

describe("the rules that a decision names", () => {
  it("are those of this release where the digests are", () => {
    expect(rulesNamed(now)).toBe(shipped);
    expect(rulesNamed(now, archive)).toBe(shipped);
  });

  it("are those of an earlier release, each part by its own digest", () => {
    const old = rulesNamed(then, archive);
    expect(old?.catalogue).toEqual({ id: "default", version: "0.9.0", digest: then.catalogue });
    expect(old?.criteria.every((each) => each.level !== 2)).toBe(true);
    expect(rulesNamed(then, archive)).toBe(old);

    const mixed = rulesNamed({ catalogue: then.catalogue, gates: now.gates }, archive);
    expect(mixed?.gates).toBe(shipped.gates);
    expect(mixed?.criteria).toEqual(old?.criteria);
  });

  it("are unknown where no release had them", () => {
    const unknown = `sha256:${"0".repeat(64)}`;
    expect(rulesNamed({ ...now, gates: unknown }, archive)).toBeUndefined();
    expect(rulesNamed({ ...now, catalogue: unknown }, archive)).toBeUndefined();
    expect(lifecycleNamed(unknown, archive)).toBeUndefined();
  });

  it("judge as on the day they were in force, whatever this release says", () => {
    const workspace = workspaceOf(passing());
    const [document] = filesOf(passing()).versions;
    if (document === undefined) throw new Error("no version");
    const judged = (under: typeof workspace) => assess(under, filesOf(passing()), document, today);
    const [old, fresh] = [judged({ ...workspace, rules }), judged(workspace)];
    const reviews = (of: typeof old) => composeGate(["serve"], { rules: of.facts.rules, holds: () => true }).reviews;
    expect(fresh.rows.some((row) => row.level === 2)).toBe(true);
    expect(reviews(fresh)).not.toEqual([]);
    expect(old.rows.some((row) => row.level === 2)).toBe(false);
    expect(reviews(old)).toEqual([]);
    expect(old.facts.rules).toBe(rules);
  });

  it("include the lifecycles of all releases", () => {
    const file = shipped.lifecycles["genai@1"] as LifecycleFile;
    expect(lifecycleNamed(lifecycleDigest("genai@1", file))).toBe(file);
    const old = older.find((each) => each.name === "genai@0.9.0");
    expect(lifecycleNamed(old?.digest ?? "", archive)).toEqual(old?.content);
  });
});
