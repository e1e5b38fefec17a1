import { canonicalJson } from "../../core/digest.ts";
import { calledBy, type Facts } from "../../core/facts/facts.ts";
import type { Finding } from "../../core/findings/finding.ts";
import { finding } from "../../core/findings/catalogue.ts";
import { jsonText } from "../../core/json-text.ts";
import { isList, isMap, type Json, type JsonMap } from "../../core/json.ts";
import type { CardWriter, Loss, WriteOptions } from "../format.ts";
import { specVersions, type SpecVersion } from "./bom.ts";
import { cyclonedxOf, TOOL } from "./cyclonedx.ts";

/** A CycloneDX ML-BOM; the whole file is mlc's. */
export const cyclonedx: CardWriter = {
  write(facts, existing, options) {
    const before = parsed(existing);
    if (existing !== undefined && existing.trim() !== "" && !isMine(before)) {
      const args = { file: options.file, to: "cyclonedx", mark: `tool \`${TOOL}\` under \`metadata\`` };
      return { refused: finding("card-file-not-ours", args, { file: options.file }) };
    }
    const { bom, losses } = cyclonedxOf(facts, { spec: specOf(options, before) });
    return { text: bomText(bom), notes: lossNotes(losses, facts), losses };
  },

  check(facts, existing, options) {
    if (existing === undefined) return { differs: ["it does not exist"] };
    const before = parsed(existing);
    if (before === undefined) return { differs: ["it is not a JSON object"] };
    return { differs: differing(before, renderedFor(facts, options, before)) };
  },
};

/** For a person: what stands as something else, and what is not there; the whole list is in the JSON output. */
function lossNotes(losses: readonly Loss[], facts: Facts): readonly Finding[] {
  const [carried, left] = [
    losses.filter((each) => each.carried_as !== undefined),
    losses.filter((each) => each.carried_as === undefined),
  ];
  const model = calledBy(facts);
  return [
    ...(carried.length === 0 ? [] : [finding("bom-facts-carried", { model, paths: carried.map(({ path }) => path) })]),
    ...(left.length === 0 ? [] : [finding("bom-facts-left", { model, paths: left.map(({ path }) => path) })]),
  ];
}

/** A BOM as it stands in a file. */
export function bomText(bom: JsonMap): string {
  return `${jsonText(bom)}\n`;
}

function renderedFor(facts: Facts, options: WriteOptions, before: JsonMap): JsonMap {
  return cyclonedxOf(facts, { spec: specOf(options, before) }).bom;
}

/** The version of the specification that is asked for, else the one that the file has, else the default. */
function specOf(options: WriteOptions, before: JsonMap | undefined): SpecVersion {
  const asked = options.specVersion ?? before?.["specVersion"];
  return specVersions.find((each) => each === asked) ?? specVersions[0];
}

/** The parts that do not say the same; how the file is laid out and which mlc wrote it do not count. */
function differing(before: JsonMap, after: JsonMap): readonly string[] {
  const [then, now] = [partsOf(before), partsOf(after)];
  return [...new Set([...then.keys(), ...now.keys()])].filter((part) => then.get(part) !== now.get(part)).sort();
}

function partsOf(bom: JsonMap): ReadonlyMap<string, string> {
  const { metadata, ...rest } = bom;
  const { tools: _tools, component, ...about } = isMap(metadata) ? metadata : {};
  const { modelCard, ...model } = isMap(component) ? component : {};
  const parts: Readonly<Record<string, Json>> = {
    ...rest,
    ...Object.fromEntries(Object.entries(about).map(([key, value]) => [`metadata.${key}`, value])),
    "metadata.component": model,
    "metadata.component.modelCard": modelCard ?? null,
  };
  return new Map(Object.entries(parts).map(([name, value]) => [`\`${name}\``, canonicalJson(value)]));
}

function isMine(bom: JsonMap | undefined): boolean {
  const metadata = bom?.["metadata"];
  const tools = isMap(metadata) ? metadata["tools"] : undefined;
  const components = isMap(tools) ? tools["components"] : undefined;
  return isList(components) && components.some((each) => isMap(each) && each["name"] === TOOL);
}

function parsed(text: string | undefined): JsonMap | undefined {
  try {
    const value: unknown = JSON.parse((text ?? "").replace(/^\uFEFF/, ""));
    return isMap(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
