import { describe, expect, it } from "vitest";
import { importFrom } from "../../src/importers/index.ts";
import type { ImportOptions } from "../../src/importers/importer.ts";
import { codes, evaluation, input, metric, metricsIn } from "./fixtures.ts";

/** Columns of CodeCarbon 2.3 to 2.5; an older one has no run_id, a newer one water_consumed. */
const header =
  "timestamp,project_name,run_id,duration,emissions,energy_consumed,country_iso_code,os,codecarbon_version,gpu_model,longitude,tracking_mode,pue";
const row = (time: string, project: string, run: string, seconds: number, kg: string, kwh: string, mode = "process") =>
  `2026-11-02T${time},${project},${run},${String(seconds)},${kg},${kwh},FRA,Linux-6.8,2.5.0,"4 x H100, 80 GB",2.792,${mode},1.0`;
const log = [
  header,
  row("10:00:00", "tuning", "aaaa", 1800, "1.5", "20"),
  row("11:00:00", "tuning", "aaaa", 3600, "2.5", "30"),
  row("12:00:00", "tuning", "", 600, "0.25", "4"),
  row("12:30:00", "probing", "bbbb", 600, "0.125", "2"),
].join("\n");

function read(text: string, options: ImportOptions = {}) {
  return importFrom(input(text, "emissions.csv"), options);
}

describe("an emissions.csv of CodeCarbon", () => {
  const result = read(log);
  const draft = evaluation(result);

  it("gives the sum over runs of the last row of each; a row without run is a run of its own", () => {
    expect(metric(draft, "energy_consumed")).toEqual({
      id: "training_energy_kwh",
      raw: "energy_consumed",
      value: 36,
      with: {
        estimation_method: "estimated by CodeCarbon 2.5.0 (tracking_mode process, pue 1.0)",
        region: "FRA",
        hardware: "4 x H100, 80 GB",
        runs: 3,
      },
    });
    expect(metric(draft, "emissions")).toMatchObject({ id: "training_co2e_kg", value: 2.875 });
    expect(metric(draft, "duration")).toMatchObject({ id: "training_duration_hours", rescaled: {} });
    expect(draft.observed).toMatchObject({ at: "2026-11-02", zone: "none" });
    expect(draft.run_id).toBeUndefined();
  });

  it("says that runs of several projects were added up, and takes those that --only names", () => {
    expect(result.notes.find(({ code }) => code === "import-emissions-added")?.args).toEqual({
      path: "emissions.csv",
      runs: 3,
      projects: ["probing", "tuning"],
    });
    expect(metric(evaluation(read(log, { only: ["tun*"] })), "energy_consumed").value).toBe(34);
    const one = evaluation(read(log, { only: ["bbbb"] }));
    expect(metric(one, "energy_consumed").value).toBe(2);
    expect(one.run_id).toBe("bbbb");
    expect(codes(read(log, { only: ["tun*", "other"] }))).toEqual(["import-only-matches-nothing"]);
  });

  it("proposes what the model card says of its environmental impact", () => {
    expect(result.facts.map(({ path, value }) => [path, value])).toEqual([
      ["card.environment.energy_kwh", 36],
      ["card.environment.energy_method", "estimated by CodeCarbon 2.5.0 (tracking_mode process, pue 1.0)"],
      ["card.environment.co2e_kg", 2.875],
      ["card.environment.co2e_method", "estimated by CodeCarbon 2.5.0 (tracking_mode process, pue 1.0)"],
    ]);
  });

  it("is energy of serving, in a monitoring record, where an environment or a window is given", () => {
    const window = { from: "2026-11-01", to: "2026-11-07" };
    const served = read(log, { window, environment: "production" });
    const [live] = served.records;
    if (live?.kind !== "monitoring") throw new Error("no monitoring record");
    expect(live).toMatchObject({ window, environment: "production" });
    expect(metric(live, "energy_consumed")).toMatchObject({ id: "serving_energy_kwh", with: { window_days: 7 } });
    expect(metricsIn(live).map(({ id }) => id)).toEqual(["serving_energy_kwh", "serving_co2e_kg"]);
    expect(served.facts).toEqual([]);
  });

  it("brings no host, place or project into the record", () => {
    expect(JSON.stringify(result.records)).not.toMatch(/Linux|2\.792|tuning/);
  });

  it("says where the energy is that of the whole machine, and which runs have no figure", () => {
    const text = [
      header,
      row("10:00:00", "tuning", "cccc", 60, "0.5", "1", "machine"),
      row("10:01:00", "tuning", "", 60, "", ""),
    ];
    const open = read(text.join("\r\n"));
    expect(codes(open)).toEqual(expect.arrayContaining(["import-emissions-of-machine", "import-emissions-absent"]));
    expect(metric(evaluation(open), "energy_consumed").with?.["runs"]).toBe(1);
  });

  it("with a row that does not fit the header is partial, and refused unless that is allowed", () => {
    const text = `${log}\n2026-11-03T10:00:00,tuning,dddd,60,9.9`;
    const partial = read(text);
    expect(evaluation(partial)).toMatchObject({
      run_status: "partial",
      run_status_reason: "1 row does not fit the header (line 6), so the sum is too low",
    });
    expect(metric(evaluation(partial), "emissions").value).toBe(2.875);
    expect(codes(partial)).toContain("import-run-not-complete");
    expect(codes(read(text, { allowPartial: true }))).not.toContain("import-run-not-complete");
  });

  it("of an old version has fewer columns, and of a new one water", () => {
    const old =
      "timestamp,project_name,duration,emissions,energy_consumed\n2026-11-02T10:00:00,p,60,0.5,1\n2026-11-02T11:00:00,p,60,0.5,1";
    expect(metric(evaluation(read(old)), "emissions")).toMatchObject({ value: 1, with: { runs: 2 } });
    const water = "timestamp,project_name,run_id,duration,emissions,water_consumed\n2026-11-02T10:00:00,p,r,60,0.5,3";
    expect(metric(evaluation(read(water)), "water_consumed")).toMatchObject({ id: "training_water_l", value: 3 });
  });
});

describe("what is no emissions.csv", () => {
  it.each(["timestamp,project_name,duration\n1,2,3", "metric,value\nemissions,0.5", '{"emissions": 3}'])(
    "is not taken for one: %s",
    (text) => {
      expect(importFrom(input(text), {}, "codecarbon").records).toEqual([]);
    },
  );

  it("is a file whose quote is not closed", () => {
    expect(codes(read(`${header}\n"2026`))).toContain("import-bad-csv");
  });
});
