import { valueDigest } from "../../src/core/digest.ts";
import type { Json } from "../../src/core/json.ts";
import type {
  CheckpointsFile,
  CriteriaFile,
  FactsFile,
  FrameworkFile,
  GatesFile,
  LifecycleFile,
  MetricsFile,
} from "../../src/generated/types.ts";
import { judgedMetrics } from "./judged.ts";
import { readTemplate, templatesIn, templateText } from "./sources.ts";

/** The shipped data as read from templates/, not checked yet. */
export interface Catalogue {
  readonly levels: readonly CriteriaFile[];
  readonly metrics: MetricsFile;
  readonly facts: FactsFile;
  readonly gates: GatesFile;
  readonly checkpoints: CheckpointsFile;
  readonly frameworks: readonly FrameworkFile[];
  readonly lifecycles: Readonly<Record<string, LifecycleFile>>;
  readonly documents: Readonly<Record<string, string>>;
}

/** Every file of shipped data with the schema it must satisfy: `criteria/level-1.yaml` -> `criteria`. */
export function dataFiles(): { name: string; kind: string; value: unknown }[] {
  const of = (kind: string, ...names: string[]): { name: string; kind: string; value: unknown }[] =>
    names.map((name) => ({ name, kind, value: readTemplate(name) }));
  return [
    ...of("criteria", ...templatesIn("criteria").map((name) => `criteria/${name}`)),
    ...["metrics", "facts", "gates", "checkpoints", "audience"].flatMap((kind) => of(kind, `${kind}.yaml`)),
    ...of("framework", ...templatesIn("frameworks").map((name) => `frameworks/${name}`)),
    ...of("lifecycle", ...templatesIn("lifecycles").map((name) => `lifecycles/${name}`)),
  ];
}

/** The shipped data, put together from its files; call it only after they have passed their schemas. */
export function readCatalogue(files = dataFiles()): Catalogue {
  const all = (kind: string): unknown[] => files.filter((file) => file.kind === kind).map((file) => file.value);
  return {
    levels: (all("criteria") as CriteriaFile[]).sort((a, b) => a.level - b.level),
    metrics: all("metrics")[0] as MetricsFile,
    facts: all("facts")[0] as FactsFile,
    gates: all("gates")[0] as GatesFile,
    checkpoints: all("checkpoints")[0] as CheckpointsFile,
    frameworks: all("framework") as FrameworkFile[],
    lifecycles: Object.fromEntries(
      (all("lifecycle") as LifecycleFile[]).map((file) => [`${file.name}@${major(file.version)}`, file]),
    ),
    documents: Object.fromEntries(
      templatesIn("documents").map((name) => [name.slice(0, -".yaml".length), templateText(`documents/${name}`)]),
    ),
  };
}

/** The text of src/generated/data.ts: the catalogue as literals, one entry a line. */
export function dataText(catalogue: Catalogue): string {
  const criteria = catalogue.levels.flatMap((file) => file.criteria);
  const levels = catalogue.levels.map(({ level, title, statements }) => ({ level, title, statements }));
  const first = catalogue.levels[0];
  if (first === undefined) throw new Error("templates/criteria is empty");
  const pinned = { levels: catalogue.levels, metrics: judgedMetrics(catalogue.metrics) };
  const digests = Object.fromEntries(
    Object.entries(catalogue.lifecycles).map(([pin, file]) => [pin, valueDigest(file as unknown as Json)]),
  );
  const gatesDigest = valueDigest({ gates: catalogue.gates, checkpoints: catalogue.checkpoints } as unknown as Json);
  return `// Generated from templates/ by \`npm run generate\`. Do not edit.
import type {
  CheckpointsFile,
  Criterion,
  FactsFile,
  FrameworkFile,
  GatesFile,
  LifecycleFile,
  MetricsFile,
} from "./types.ts";

/** Everything mlc ships as data: criteria, metrics, facts, gates, checkpoints, frameworks, lifecycles and document templates. */
export interface Shipped {
  /** The pin \`default@1\`: its digest is over all levels and what decisions read of the metrics, RFC 8785. */
  readonly catalogue: { readonly id: string; readonly version: string; readonly digest: string };
  readonly levels: readonly { readonly level: number; readonly title: string; readonly statements: Readonly<Record<string, string>> }[];
  /** Of every level, in level order and in the order of the files. */
  readonly criteria: readonly Criterion[];
  readonly metrics: MetricsFile;
  readonly facts: FactsFile;
  readonly gates: GatesFile;
  readonly checkpoints: CheckpointsFile;
  readonly frameworks: readonly FrameworkFile[];
  /** Over gates and checkpoints together. */
  readonly gatesDigest: string;
  /** By pin: \`genai@1\`. */
  readonly lifecycles: Readonly<Record<string, LifecycleFile>>;
  /** By the same pins. */
  readonly lifecycleDigests: Readonly<Record<string, string>>;
  readonly templates: { readonly documents: Readonly<Record<string, string>> };
}

/** The shipped data of this release. */
export const shipped: Shipped = {
  catalogue: ${json({ id: first.catalogue, version: first.version, digest: valueDigest(pinned as unknown as Json) })},
  levels: ${json(levels)},
  get criteria() {
    return read<readonly Criterion[]>("criteria", criteria);
  },
  get metrics() {
    return read<MetricsFile>("metrics", metrics);
  },
  get facts() {
    return read<FactsFile>("facts", facts);
  },
  get frameworks() {
    return read<readonly FrameworkFile[]>("frameworks", frameworks);
  },
  gates: ${json(catalogue.gates)},
  checkpoints: ${json(catalogue.checkpoints)},
  gatesDigest: ${json(gatesDigest)},
  lifecycles: ${json(catalogue.lifecycles)},
  lifecycleDigests: ${json(digests)},
  templates: {
    get documents() {
      return read<Readonly<Record<string, string>>>("documents", documents);
    },
  },
};

// Kept as JSON text, which costs nothing until it is read and then a tenth of what the same literals cost at every start.
function read<T>(name: string, lines: readonly string[]): T {
  const value = parsed.get(name) ?? JSON.parse(lines.join(""));
  parsed.set(name, value);
  return value as T;
}

const parsed = new Map<string, unknown>();

const criteria = ${lines(criteria)};

const metrics = ${lines(catalogue.metrics.metrics, catalogue.metrics, "metrics")};

const facts = ${lines(catalogue.facts.facts, catalogue.facts, "facts")};

const frameworks = ${lines(catalogue.frameworks)};

const documents = [
  ${json(json(catalogue.documents))},
];
`;
}

function major(version: string): string {
  return version.slice(0, version.indexOf("."));
}

function json(value: unknown): string {
  return JSON.stringify(value);
}

/** JSON text as a list of lines, one for each entry, so that a diff shows what changed; `whole[key]` is the list, if any. */
function lines(entries: readonly unknown[], whole?: object, key?: string): string {
  const [head, tail] = whole === undefined || key === undefined ? ["[", "]"] : around(whole, key);
  const middle = entries.map((entry, at) => json(entry) + (at === entries.length - 1 ? "" : ","));
  return `[\n${[head, ...middle, tail].map((line) => `  ${json(line)},`).join("\n")}\n]`;
}

function around(whole: object, key: string): [string, string] {
  const rest = Object.fromEntries(Object.entries(whole).filter(([name]) => name !== key));
  return [`${json(rest).slice(0, -1)},${json(key)}:[`, "]}"];
}
