import { recordId } from "../../../src/core/facts/fold.ts";
import { kindOf } from "../../../src/core/records.ts";
import { advance, end, prepare, retrain, serve, urgent } from "./advance.ts";
import { by, type Step } from "./bench.ts";
import { nameAt } from "./desk.ts";
import { confirm, edit, set } from "./documents.ts";
import { lives, loop, promote, repurpose } from "./moves.ts";
import { evidence } from "./material.ts";
import { decideException, exceptionRole, record, review, rollback, settle, waive } from "./records.ts";
import { written } from "./start.ts";

const people = ["ana", "ben", "chloe", "mei", "rosa"] as const;
const texts = [
  "Retrained after the label fix.",
  "Agents asked for shorter drafts.",
  "The pilot was extended.",
] as const;
const waivable = ["DOC-02", "DOC-03", "PERF-02", "MON-02", "EFF-01", "USE-01"] as const;

function pickOf<T>(list: readonly [T, ...T[]], pick: number): T {
  return list[pick % list.length] ?? list[0];
}

/** What people do with a version beside bringing it on; each is one commit. */
export const deeds = {
  advance,
  "end it": end,
  "new weights": retrain,
  serve,
  "go back": (bench, version, pick) => by(bench, "ana", (desk) => loop(desk, version, pick)),
  hotfix: urgent,
  "new purpose": (bench, version) => by(bench, "ana", (desk) => repurpose(desk, version)),
  "roll back": (bench, version) => by(bench, "chloe", (desk) => rollback(desk, version, "production")),
  note: (bench, version, pick) =>
    by(bench, pickOf(people, pick), (desk) => record(desk, version, "note", { text: pickOf(texts, pick) })),
  "evidence by somebody unlisted": (bench, version) =>
    by(bench, "stranger", (desk) => record(desk, version, "evaluation", evidence.evaluation)),
  incident: (bench, version, pick) =>
    by(bench, "chloe", (desk) =>
      record(desk, version, "incident", {
        key: `INC-${String(pick % 3)}`,
        severity: "low",
        status: pick % 2 === 0 ? "open" : "closed",
        due_on: "2027-01-15",
      }),
    ),
  correction: (bench, version) => {
    const notes = version.files.records.filter(
      ({ value }) => kindOf(value) === "note" && value.supersedes === undefined,
    );
    const corrected = new Set(version.files.records.map(({ value }) => value.supersedes));
    const wrong = notes.find(
      (each) => !corrected.has(recordId(each)) && each.value.version === version.document.value.version,
    );
    if (wrong === undefined) return Promise.resolve(undefined);
    const fields = { text: "It was the pilot that ended.", supersedes: recordId(wrong), reason: "mistyped" };
    return by(bench, "ben", (desk) => record(desk, version, "note", fields));
  },
  waive: (bench, version, pick) => by(bench, "chloe", (desk) => waive(desk, version, pickOf(waivable, pick))),
  "decide on a waiver": (bench, version, pick) => {
    const role = exceptionRole(bench.desk("ana"), version);
    if (role === undefined) return Promise.resolve(undefined);
    return by(bench, bench.holder(role), (desk) => decideException(desk, version, pick % 4 > 0));
  },
  "rejected review": (bench, version) =>
    by(bench, "rosa", (desk) =>
      review(desk, version, "data-rights", { role: "compliance_officer", decision: "rejected" }),
    ),
  "conditional review": (bench, version) =>
    by(bench, "rosa", (desk) =>
      review(desk, version, "data-rights", { role: "compliance_officer", decision: "approved-with-conditions" }),
    ),
  settle: async (bench, version) => {
    for (const person of ["mei", "ana", "rosa"] as const) {
      const done = await by(bench, person, (desk) => settle(desk, version));
      if (done !== undefined) return done;
    }
    return undefined;
  },
  set: (bench, version, pick) =>
    by(bench, "ben", (desk) =>
      set(desk, version, { "card.summary": `Drafts replies to tickets (${String(pick % 9)}).` }),
    ),
  confirm: (bench, version) => by(bench, "ben", (desk) => confirm(desk, version, ["card", "operations"])),
  "edit by hand": (bench, version, pick) =>
    by(bench, "ben", (desk) => {
      const facts = {
        op: "set",
        path: ["description"],
        value: `Drafts replies, in words of ${String(pick % 9)}.`,
      } as const;
      return edit(desk, `${version.files.dir}/card.yaml`, [facts], "by hand");
    }),
  policy: (bench, version, pick) =>
    by(bench, "ana", (desk) => {
      const target = { op: "set", path: ["target_level"], value: 2 + (pick % 3) } as const;
      const level = { op: "set", path: ["policy", "target_level"], value: { medium: 2 + (pick % 3) } } as const;
      return pick % 2 === 0
        ? edit(desk, `${version.files.dir}/scorecard.yaml`, [target], "policy")
        : edit(desk, "mlc.yaml", [level], "policy");
    }),
  "people's names": (bench, _version, pick) =>
    by(bench, "ben", (desk) => {
      const name = {
        op: "set",
        path: ["people", nameAt(desk), "name"],
        value: `Ben Okoro ${"I".repeat(1 + (pick % 3))}`,
      } as const;
      return edit(desk, "mlc.yaml", [name], "people's names");
    }),
  "another file": (bench, _version, pick) =>
    Promise.resolve({
      by: bench.person(pickOf(people, pick)),
      done: {
        ...written(bench, new Map([[`src/train-${String(pick % 5)}.py`, `seed = ${String(pick)}\n`]]), "Tune"),
        what: "another file",
      },
    }),
  "promote together": async (bench, version, pick) => {
    const others = version.files.versions.filter((each) => each.file !== version.document.file);
    const both = [version, ...others.map((document) => ({ files: version.files, document }))].filter(lives).slice(0, 2);
    if (both.length < 2) return undefined;
    for (const each of both) {
      const first = await prepare(bench, each, pick);
      if (first !== undefined) return first;
    }
    return by(bench, "ana", (desk) => promote(desk, both));
  },
} satisfies Readonly<Record<string, Step>>;

/** One of them. */
export type DeedName = keyof typeof deeds;
