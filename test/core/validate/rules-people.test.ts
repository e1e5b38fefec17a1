import { describe } from "vitest";
import { note, review, operations, governance, reviewFile, noteId, noteFile, finds } from "./parts.ts";
import { config } from "./workspace-of.ts";

describe("the rules on people", () => {
  finds([
    [
      "an owner who is not listed",
      { model: { owners: { accountable_owner: "anna" } } },
      "unknown-person model.yaml owners.accountable_owner",
    ],
    [
      "one of several owners who is not listed",
      { model: { owners: { data_scientist: ["ben", "bob"] } } },
      "unknown-person model.yaml owners.data_scientist.1",
    ],
    [
      "a role held by nobody listed",
      { config: { ...config, roles: { ethics_reviewer: ["may"] } } },
      "unknown-person mlc.yaml roles.ethics_reviewer.0",
    ],
    ["a record by somebody not listed", { records: [note(noteId, { by: "ivo" })] }, `unknown-person ${noteFile} by`],
    ["a review by nobody listed", { records: [review({ by: "unlisted" })] }, `unlisted-by ${reviewFile} by`],
    [
      "a monitor owned by nobody listed",
      operations({ monitors: [{ id: "m", owner: "chloe" }] }),
      "unknown-person operations.yaml monitors.0.owner",
    ],
    [
      "a risk accepted by nobody listed",
      governance({ risks: [{ id: "R-1", acceptance: { by: "rosa" } }] }),
      "unknown-person governance.yaml risks.0.acceptance.by",
    ],
    [
      "a todo for nobody listed",
      { model: { purpose: { todo: "write it", by: "rosa" } } },
      "unknown-person model.yaml purpose.by",
    ],
    [
      "an address of two people",
      {
        config: {
          ...config,
          people: { ...config.people, chloe: { name: "Chloe Lang", emails: ["BEN@acme.example"] } },
        },
      },
      "email-twice mlc.yaml people.chloe.emails.0",
    ],
  ]);
});
