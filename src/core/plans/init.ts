import { shipped } from "../../generated/data.ts";
import type { LifecycleFile, VersionDocument } from "../../generated/types.ts";
import { pathText } from "../facts/path.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import type { JsonMap } from "../json.ts";
import { lifecycleDigest } from "../lifecycle/lifecycle-digest.ts";
import { assigned } from "./assign.ts";
import { acceptFacts, type Accepted, type InitFact, type InitKind } from "./init-facts.ts";
import { personIdFrom, type NewPerson } from "./init-names.ts";
import { subjectNow } from "./record.ts";

/** Everything that was detected, asked for or given, before it is turned into files. */
export interface InitRequest {
  readonly id: InitName;
  readonly name: InitName;
  readonly version: string;
  readonly stage: string;
  readonly lifecycle: { readonly source: string; readonly file: LifecycleFile };
  /** The directory of the models: `models`, or `mlc/models` where that is taken. */
  readonly models: string;
  readonly owner: NewPerson & { readonly from?: string };
  /** Who runs the command, where that is somebody else than the owner. */
  readonly writer: NewPerson | undefined;
  readonly facts: readonly InitFact[];
  /** The moment of the start, UTC. */
  readonly at: string;
  /** Twelve hexadecimal digits for the record's id. */
  readonly hex: string;
  readonly reason: string | undefined;
}

/** A name with the file that says it; without `from` a person gave it. */
export interface InitName {
  readonly value: string;
  readonly from?: string;
}

/** One document to be written: its values, and for values that were read the file they come from, by path text. */
export interface InitDocument {
  readonly kind: InitKind | "workspace" | "transition";
  readonly file: string;
  readonly value: JsonMap;
  readonly from: ReadonlyMap<string, string>;
}

/** What `mlc init` writes beside schemas and attributes. */
export interface InitPlan {
  readonly documents: readonly InitDocument[];
  readonly record: string;
  readonly detected: readonly Required<InitFact>[];
  readonly findings: readonly Finding[];
  readonly subject: string;
  readonly body: readonly string[];
}

/** The first workspace of a repository: one model, one version, and the transition that starts it. */
export function planInit(request: InitRequest): InitPlan {
  const { id, version, stage, models } = request;
  const model = id.value;
  const dir = `${models}/${model}`;
  const people = peopleOf(request);
  const day = request.at.slice(0, 10);
  const record = `${day}-transition-${request.hex}`;
  const start: Record<InitKind, JsonMap> = {
    model: {
      schema: "mlc.model/v1",
      id: id.value,
      name: request.name.value,
      owners: { accountable_owner: people.owner },
    },
    card: { schema: "mlc.card/v1" },
    governance: { schema: "mlc.governance/v1" },
    version: { schema: "mlc.version/v1", version, stage, transition: record },
  };
  const accepted = acceptFacts(request.facts, start);
  const own = (kind: InitKind): InitDocument => filled(kind, fileOf(kind, dir, version), start[kind], accepted);
  const versionFile = own("version");
  const heads: readonly InitFact[] = [
    { ...id, path: "model.id" },
    { ...request.name, path: "model.name" },
    { path: "owners.accountable_owner", value: people.owner, ...from(request.owner.from) },
  ];
  return {
    documents: [
      workspaceFile(request, people),
      withSources(own("model"), heads),
      own("card"),
      ...(accepted.facts.some(({ document }) => document === "governance") ? [own("governance")] : []),
      versionFile,
      startRecord(
        request,
        { file: `${dir}/records/${day.slice(0, 4)}/${record}.yaml`, by: people.by },
        versionFile.value,
      ),
    ],
    record,
    detected: [...heads, ...accepted.facts].flatMap(({ path, value, from: source }) =>
      source === undefined ? [] : [{ path, value, from: source }],
    ),
    findings: [...accepted.notes, ...openFindings(request, people, accepted)],
    subject: `mlc: init ${model}@${version} at ${stage}`,
    body: [`Mlc-Record: ${record}`],
  };
}

interface People {
  readonly listed: JsonMap;
  readonly owner: string;
  readonly by: string;
}

function peopleOf({ owner, writer }: InitRequest): People {
  const ownerId = personIdFrom(owner);
  const listed = { [ownerId]: { name: owner.name, emails: [owner.email] } };
  if (writer === undefined) return { listed, owner: ownerId, by: ownerId };
  const same = personIdFrom(writer);
  const by = same === ownerId ? `${same.slice(0, 60)}-2` : same;
  return { listed: { ...listed, [by]: { name: writer.name, emails: [writer.email] } }, owner: ownerId, by };
}

function workspaceFile({ models, lifecycle, owner }: InitRequest, people: People): InitDocument {
  const alone = Object.keys(people.listed).length === 1;
  const pin = `${shipped.catalogue.id}@${shipped.catalogue.version.split(".", 1)[0] ?? ""}`;
  const value: JsonMap = {
    schema: "mlc.workspace/v1",
    models: [`${models}/*`],
    catalogue: pin,
    lifecycle: lifecycle.source,
    people: people.listed,
    ...(alone ? { policy: { separation_of_duties: "none" } } : {}),
  };
  const sources = new Map<string, string>();
  if (owner.from !== undefined) {
    sources.set(pathText(["people", people.owner, "name"]), owner.from);
    sources.set(pathText(["people", people.owner, "emails"]), owner.from);
  }
  return { kind: "workspace", file: "mlc.yaml", value, from: sources };
}

function fileOf(kind: InitKind, dir: string, version: string): string {
  return kind === "version" ? `${dir}/versions/${version}.yaml` : `${dir}/${kind}.yaml`;
}

function filled(kind: InitKind, file: string, start: JsonMap, { facts }: Accepted): InitDocument {
  const own = facts.filter((fact) => fact.document === kind);
  const value = assigned(
    start,
    own.map((fact) => ({ path: fact.pointer, value: fact.value })),
  );
  const sources = own.flatMap((fact): [string, string][] =>
    fact.from === undefined ? [] : [[pathText(fact.pointer), fact.from]],
  );
  return { kind, file, value, from: new Map(sources) };
}

/** The head of model.yaml is not among the facts that may be left out. */
function withSources(document: InitDocument, heads: readonly InitFact[]): InitDocument {
  const own = heads.flatMap((head): [string, string][] =>
    head.from === undefined ? [] : [[head.path.replace(/^model\./, ""), head.from]],
  );
  return { ...document, from: new Map([...own, ...document.from]) };
}

function startRecord(
  request: InitRequest,
  { file, by }: { readonly file: string; readonly by: string },
  version: JsonMap,
): InitDocument {
  const { lifecycle, stage } = request;
  const adopted = stage !== lifecycle.file.stages[0]?.id;
  const digest = lifecycleDigest(lifecycle.source, lifecycle.file);
  const value: JsonMap = {
    schema: "mlc.transition/v1",
    model: request.id.value,
    version: request.version,
    observed_at: request.at,
    by,
    subject: subjectNow(version as unknown as VersionDocument),
    from: null,
    to: stage,
    move: "start",
    attempt: 1,
    prev: null,
    ...(adopted ? { adopted: true } : {}),
    ...(request.reason === undefined
      ? adopted
        ? { reason: `Adopted by mlc at ${stage}; the stages before it were passed without mlc.` }
        : {}
      : { reason: request.reason }),
    lifecycle: { id: lifecycle.source, version: lifecycle.file.version, digest },
  };
  return { kind: "transition", file, value, from: new Map() };
}

/** What nobody has said yet and matters soon. */
function openFindings(request: InitRequest, people: People, { facts }: Accepted): readonly Finding[] {
  const model = request.id.value;
  const said = (path: string): boolean => facts.some((fact) => fact.path === path);
  const adopted = request.stage !== request.lifecycle.file.stages[0]?.id;
  const found: (Finding | false)[] = [
    adopted && finding("adoption-reason", { stage: request.stage }),
    !said("scope.risk_tier") && finding("init-risk-tier-open", { model }),
    !said("scope.trained_from_scratch") && finding("init-origin-open", { model }),
    Object.keys(people.listed).length === 1 && finding("init-one-person", { person: request.owner.name }),
  ];
  return found.filter((each) => each !== false);
}

function from(source: string | undefined): { readonly from?: string } {
  return source === undefined ? {} : { from: source };
}
