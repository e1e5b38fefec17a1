import { audienceOf } from "../core/card/audience.ts";
import type { Facts } from "../core/facts/facts.ts";
import { isList, isMap, type Json } from "../core/json.ts";
import { baseModel, license } from "./card-overview.ts";
import { formData } from "./card-form-data.ts";
import { ports } from "./card-technical.ts";
import { withheldLine } from "./card-withheld.ts";
import { computeLine, parameters, withMethod, withUnit } from "./card-training.ts";
import { describedRun } from "../core/completeness.ts";
import { joined, plainText, saidAt, saidLine, saidReference, valueOf } from "./said.ts";
import { code, labelled, list, text, type Line, type Section } from "./sections.ts";

/**
 * What the Model Documentation Form of the EU code of practice for general-purpose AI asks, in its order, for those who
 * build on the model and, with more, for authorities: Regulation (EU) 2024/1689, Annexes XI and XII. What nobody
 * answered is said, except what only authorities are told on the form for others.
 */
export function formChapter(facts: Facts): readonly Section[] {
  const audience = facts.shown?.audience ?? "public";
  if (audience === "public") return [];
  const sections = FORM.map(({ id, title, rows }): Section => {
    const lines = rows.flatMap(([label, paths, line]) => {
      const said = line(facts) ?? notDisclosed(facts, paths);
      const hidden = paths.every((path) => audience === "downstream" && audienceOf(path) === "authority");
      if (said === undefined && hidden) return [];
      return [labelled(label, said ?? [text("Not documented")])];
    });
    return { id: `form-${id}`, title, blocks: list(lines), sections: [] };
  });
  const data: Section = { id: "form-data", title: "Data", blocks: formData(facts), sections: [] };
  const [general, properties, distribution, use, training, ...rest] = sections;
  const ordered = [general, properties, distribution, use, training, data, ...rest].filter(
    (each) => each !== undefined,
  );
  const shown = ordered.filter((each) => each.blocks.length > 0);
  return [{ id: "form", title: "Model Documentation Form", blocks: [], sections: shown }];
}

/** One question: its label, the fact paths that answer it, and the answer. */
type Row = readonly [label: string, paths: readonly string[], line: (facts: Facts) => Line | undefined];

const FORM: readonly { readonly id: string; readonly title: string; readonly rows: readonly Row[] }[] = [
  {
    id: "general",
    title: "General Information",
    rows: [
      ["Facts last confirmed on", ["version"], confirmed],
      ["Version", ["version"], (facts) => [text(facts.version)]],
      at("Legal name of the provider", "card.provider.legal_name"),
      at("Contact of the provider", "card.provider.contact"),
      at("Authorised representative in the Union", "card.provider.eu_representative"),
      at("Model name", "model.name"),
      ["Authenticity", ["weights"], authenticity],
      at("Released on", "card.released_on"),
      at("Placed on the Union market on", "eu_market_date"),
      ["Depends on", ["base_model"], (facts) => baseModel(facts) ?? saidAt(facts, "hosted.model_id")],
      at("Role under the AI Act", "scope.eu_role"),
      at("Risk class under the AI Act", "scope.eu_risk"),
    ],
  },
  {
    id: "properties",
    title: "Model Properties",
    rows: [
      ["Architecture", ["architecture.family"], (facts) => together(facts, "architecture.family", "architecture.name")],
      at("Design objective", "architecture.objective"),
      at("Why it is designed so", "architecture.rationale"),
      ["Input modalities", ["architecture.inputs"], (facts) => modalities(facts, "inputs")],
      ["Output modalities", ["architecture.outputs"], (facts) => modalities(facts, "outputs")],
      ["Total size in parameters", ["architecture.parameters"], (facts) => saidAt(facts, "architecture.parameters")],
      at("Active parameters", "architecture.active_parameters"),
      ["Context length", ["architecture.context_length"], contextLength],
    ],
  },
  {
    id: "distribution",
    title: "Distribution and Licence",
    rows: [
      ["Channels", ["card.channels"], channels],
      ["Licence", ["card.license"], license],
      reference("Acceptable-use policy", "card.license.acceptable_use"),
    ],
  },
  {
    id: "use",
    title: "Use",
    rows: [
      at("Intended uses", "model.intended_use"),
      at("Systems it may be built into", "model.downstream_use"),
      at("Uses that are out of scope", "model.out_of_scope_use"),
      at("Technical means to build it in", "card.integration.means"),
      at("Hardware that it needs", "card.integration.hardware"),
      at("Software that it needs", "card.integration.software"),
    ],
  },
  {
    id: "training",
    title: "Training Process",
    rows: [
      ["Method", ["adaptation"], (facts) => together(facts, "adaptation.method", "alignment.methods")],
      [
        "Hyperparameters",
        ["training.runs.hyperparameters"],
        (facts) => parameters(describedRun(facts), "hyperparameters"),
      ],
      ["Decisions and their reasons", ["card.training.decisions"], decisions],
    ],
  },
  {
    id: "compute",
    title: "Computational Resources",
    rows: [
      ["Training time", ["training.runs.compute"], (facts) => withUnit(computeLine(facts, "duration_hours"), "hours")],
      [
        "Floating-point operations",
        ["training.runs.compute"],
        (facts) => withMethod(computeLine(facts, "flops"), computeLine(facts, "flops_method")),
      ],
      [
        "Hardware",
        ["training.runs.compute"],
        (facts) => joined([computeLine(facts, "accelerators"), computeLine(facts, "hardware")]),
      ],
    ],
  },
  {
    id: "energy",
    title: "Energy",
    rows: [
      ["Energy for training", ["card.environment.energy_kwh"], energy],
      [
        "Operations of one benchmarked inference",
        ["card.environment.inference_flops"],
        (facts) =>
          withMethod(
            saidAt(facts, "card.environment.inference_flops"),
            saidAt(facts, "card.environment.inference_method"),
          ),
      ],
    ],
  },
  {
    id: "operation",
    title: "Oversight and Operation",
    rows: [
      ["Human oversight", ["oversight"], (facts) => together(facts, "oversight.mode", "oversight.who")],
      at("How it is stopped", "oversight.stop_control"),
      ["Safeguards", ["guardrails"], (facts) => saidLine(keysOf(valueOf(facts, "guardrails"), "kind"), facts)],
      ["Monitored", ["monitors"], (facts) => saidLine(keysOf(valueOf(facts, "monitors"), "metrics"), facts)],
      at("Contact for incidents", "incident_response.contact"),
      reference("Access policy", "security.access.policy"),
    ],
  },
];

function at(label: string, path: string): Row {
  return [label, [path], (facts) => saidAt(facts, path)];
}

function reference(label: string, path: string): Row {
  return [label, [path], (facts) => saidReference(valueOf(facts, path), facts)];
}

function together(facts: Facts, ...paths: readonly string[]): Line | undefined {
  return joined(paths.map((path) => saidAt(facts, path)));
}

function notDisclosed(facts: Facts, paths: readonly string[]): Line | undefined {
  const found = facts.shown?.withheld.find((each) =>
    paths.some((path) => path === each.path || path.startsWith(`${each.path}.`)),
  );
  return found === undefined ? undefined : withheldLine(found.because);
}

function confirmed(facts: Facts): Line | undefined {
  const newest = Object.values(facts.confirmed)
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  return newest === undefined ? undefined : [text(newest)];
}

function authenticity(facts: Facts): Line | undefined {
  return facts.subject === undefined ? undefined : [code(facts.subject)];
}

function modalities(facts: Facts, key: string): Line | undefined {
  return ports(valueOf(facts, `architecture.${key}`)) ?? saidAt(facts, "architecture.modalities");
}

function contextLength(facts: Facts): Line | undefined {
  return withUnit(saidAt(facts, "architecture.context_length"), "tokens");
}

function channels(facts: Facts): Line | undefined {
  const value = valueOf(facts, "card.channels");
  const each = (isList(value) ? value : []).filter(isMap).map((one) => {
    const access = saidLine(one["access"], facts);
    const url = saidReference(one["url"], facts);
    const beside = joined([access, url]);
    const name: Line = [text(plainText(one["channel"]))];
    return beside === undefined ? name : [...name, text(" ("), ...beside, text(")")];
  });
  return joined(each);
}

function decisions(facts: Facts): Line | undefined {
  return saidAt(facts, "card.training.decisions") ?? saidAt(facts, "selection.because");
}

/** The form asks for MWh with two significant figures; card.yaml holds kWh. */
function energy(facts: Facts): Line | undefined {
  const value = valueOf(facts, "card.environment.energy_kwh");
  const method = saidAt(facts, "card.environment.energy_method");
  if (typeof value !== "number") return saidLine(value, facts);
  return withMethod([text(`${String(Number((value / 1000).toPrecision(2)))} MWh`)], method);
}

/** The values under one key of every entry, each once. */
function keysOf(value: Json | undefined, key: string): readonly Json[] {
  const all = (isList(value) ? value : []).filter(isMap).flatMap((each) => each[key] ?? []);
  return [...new Set(all)];
}
