import { describe, expect, it } from "vitest";
import { hubLicense } from "../../src/documents/hf-license.ts";
import { hubOnlyLicenses, hubTasks, spdxByHubLicense } from "../../src/documents/hf-ids.ts";

describe("a licence in the words of the Hub", () => {
  it.each([
    ["apache-2.0", "apache-2.0"],
    ["Apache-2.0", "apache-2.0"],
    ["MIT", "mit"],
    ["ODC-By-1.0", "odc-by"],
    ["PDDL-1.0", "pddl"],
    ["LGPLLR", "lgpl-lr"],
    ["C-UDA-1.0", "c-uda"],
    ["BSL-1.0", "bsl-1.0"],
    ["GPL-3.0-only", "gpl-3.0"],
    ["AGPL-3.0-only", "agpl-3.0"],
    ["llama3.1", "llama3.1"],
    ["bigscience-bloom-rail-1.0", "bigscience-bloom-rail-1.0"],
  ])("%s is %s", (id, wanted) => {
    expect(hubLicense({ id })).toEqual({ license: wanted, notes: [] });
  });

  it.each([
    ["BUSL-1.1", "busl-1.1"],
    ["GPL-3.0-or-later", "gpl-3.0-or-later"],
  ])("%s, which the Hub has not, is other with name and the page of SPDX", (id, name) => {
    const link = `https://spdx.org/licenses/${id}.html`;
    expect(hubLicense({ id })).toEqual({ license: "other", license_name: name, license_link: link, notes: [] });
  });

  it("takes name and link of card.yaml as they are", () => {
    const given = { id: "other", name: "Acme Community Licence", link: "LICENSE.md" };
    expect(hubLicense(given)).toMatchObject({
      license: "other",
      license_name: given.name,
      license_link: given.link,
      notes: [],
    });
  });

  it.each([
    [{ id: "other" }, ["name", "link"]],
    [{ id: "MIT OR Apache-2.0" }, ["link"]],
    [{ id: "LicenseRef-Acme", name: "Acme" }, ["link"]],
  ])("%j says what is missing", (license, missing) => {
    const { license: id, notes } = hubLicense(license);
    expect(id).toBe("other");
    expect(notes.map((each) => [each.code, each.args])).toEqual([
      ["card-license-incomplete", { id: license.id, missing }],
    ]);
  });

  it.each([[undefined], [{}], [{ id: "TBD" }], [{ name: "Acme" }]])("%j states none", (license) => {
    expect(hubLicense(license)).toEqual({ notes: [] });
  });
});

describe("the lists of the Hub", () => {
  it("have 83 licences, 55 of them in SPDX, and 57 tasks", () => {
    expect(Object.keys(spdxByHubLicense)).toHaveLength(55);
    expect(hubOnlyLicenses.size).toBe(28);
    expect(Object.keys(spdxByHubLicense).filter((id) => hubOnlyLicenses.has(id))).toEqual([]);
    expect(hubTasks.size).toBe(57);
  });
});
