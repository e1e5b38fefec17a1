import type { Facts } from "../core/facts/facts.ts";
import { describedRun } from "../core/completeness.ts";
import type { Json } from "../core/json.ts";
import { rowsOf } from "./card-overview.ts";
import { computeLine, withMethod, withUnit } from "./card-training.ts";
import { plainText, reference, saidAt, saidBlocks, saidLine, valueOf } from "./said.ts";
import { code, labelled, list, table, text, type Block, type Line } from "./sections.ts";

/** Energy and emissions of training, and where it ran. */
export function environment(facts: Facts): readonly Block[] {
  const of = (key: string) => saidAt(facts, `card.environment.${key}`);
  return [
    ...list([
      labelled("Energy", withMethod(withUnit(of("energy_kwh"), "kWh"), of("energy_method"))),
      labelled("Emissions", withMethod(withUnit(of("co2e_kg"), "kg CO2 equivalent"), of("co2e_method"))),
      labelled("Provider", computeLine(facts, "provider")),
      labelled("Region", computeLine(facts, "region")),
    ]),
    ...saidBlocks(valueOf(facts, "card.environment.note"), facts),
  ];
}

/** What the model is made of, and why. */
export function architecture(facts: Facts): readonly Block[] {
  const labels: readonly (readonly [string, string])[] = [
    ["name", "Architecture"],
    ["objective", "Objective"],
    ["parameters", "Parameters"],
    ["active_parameters", "Active parameters"],
    ["non_embedding_parameters", "Non-embedding parameters"],
    ["context_length", "Context length"],
    ["modalities", "Modalities"],
    ["precision", "Precision"],
  ];
  return [
    ...list([
      ...labels.map(([key, label]) => {
        const line = saidAt(facts, `architecture.${key}`);
        return labelled(label, key === "context_length" ? withUnit(line, "tokens") : line);
      }),
      labelled("Inputs", ports(valueOf(facts, "architecture.inputs"))),
      labelled("Outputs", ports(valueOf(facts, "architecture.outputs"))),
      labelled("Why this model", saidAt(facts, "selection.because")),
    ]),
    ...saidBlocks(valueOf(facts, "architecture.rationale"), facts),
  ];
}

/** The weights with their digest, other artifacts, and what was done to make them smaller. */
export function files(facts: Facts): readonly Block[] {
  const artifacts = table(
    ["File", "Format", "Bytes", "Digest", "Kept at"],
    rowsOf(valueOf(facts, "artifacts"), "name", (each) => [
      saidLine(each["name"], facts),
      saidLine(each["format"], facts),
      saidLine(each["bytes"], facts),
      typeof each["digest"] === "string" ? [code(each["digest"])] : undefined,
      typeof each["uri"] === "string" ? [reference(each["uri"])] : undefined,
    ]),
  );
  const optimizations = rowsOf(valueOf(facts, "optimizations"), "method", (each) => {
    const details = [saidLine(each["to"], facts), saidLine(each["tool"], facts)].filter((line) => line !== undefined);
    return [text(plainText(each["method"])), ...details.flatMap((line) => [text(", "), ...line])];
  });
  return [...artifacts, ...list(optimizations.map((line) => labelled("Optimization", line)))];
}

/** The library that loads it and the framework it was trained with. */
export function software(facts: Facts): readonly Block[] {
  return list([
    labelled("Library", saidAt(facts, "card.library")),
    labelled("Training framework", saidLine(describedRun(facts)?.["framework"], facts)),
    labelled("Hardware that it needs", saidAt(facts, "card.integration.hardware")),
    labelled("Software that it needs", saidAt(facts, "card.integration.software")),
  ]);
}

/** Modalities with format and maximum, `text, UTF-8, 8192 tokens; image`. */
export function ports(value: Json | undefined): Line | undefined {
  const each = rowsOf(value, "modality", (port) =>
    ["modality", "format", "max"]
      .map((key) => port[key])
      .filter((part) => typeof part === "string")
      .join(", "),
  );
  return each.length === 0 ? undefined : [text(each.join("; "))];
}

/** BibTeX as code, APA as text. */
export function citation(facts: Facts): readonly Block[] {
  const bibtex = valueOf(facts, "card.about.citation.bibtex");
  const said = saidBlocks(bibtex, facts);
  const shown: readonly Block[] =
    typeof bibtex === "string" && said.length > 0
      ? [{ kind: "code", language: "bibtex", text: bibtex.trimEnd() }]
      : said;
  const apa = saidBlocks(valueOf(facts, "card.about.citation.apa"), facts);
  return [...shown, ...apa];
}
