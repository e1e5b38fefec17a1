import { basename } from "node:path";
import { didYouMean } from "../core/did-you-mean.ts";
import { finding } from "../core/findings/catalogue.ts";
import type { Finding } from "../core/findings/finding.ts";
import {
  isEmail,
  isModelId,
  isVersionName,
  modelIdFrom,
  parsePerson,
  type NewPerson,
} from "../core/plans/init-names.ts";
import type { InitName, InitRequest } from "../core/plans/init.ts";
import { shapeFindings } from "../core/validate/shape.ts";
import { CannotRun, cannot } from "../errors.ts";
import { shipped } from "../generated/data.ts";
import type { LifecycleFile } from "../generated/types.ts";
import type { Prefill } from "../importers/prefill.ts";
import { identity, type Identity, type Repository } from "../store/git.ts";
import { diskTree } from "../store/tree.ts";
import { located } from "../store/workspace.ts";
import { readYamlFile } from "../store/yaml/read.ts";
import type { World } from "../world.ts";
import { flagOption, listOption, textOption, type Input } from "./command.ts";
import { askOpen } from "./init-ask.ts";
import { detect } from "./init-detect.ts";
import { resultsAround, type FoundResults } from "./init-imports.ts";
import { canAsk, readWriterOptions } from "./options.ts";

/** What is to be written, and who commits it. */
export interface Requested extends Omit<InitRequest, "models"> {
  readonly author: Identity | undefined;
  readonly notes: readonly Finding[];
  /** Results of other tools that are there to be imported. */
  readonly imports: FoundResults["imports"];
}

/**
 * Detects what the files say, and takes the rest from options, from the person at the terminal, or with --yes from the
 * defaults. Throws CannotRun that names the options where something is open and nobody can be asked.
 */
export async function requestFor(
  world: World,
  input: Input,
  root: string,
  repo: Repository | undefined,
): Promise<Requested> {
  const lifecycle = await lifecycleNamed(root, textOption(input, "lifecycle") ?? "genai@1");
  const given = givenOptions(input, lifecycle.file);
  const author = identityAt(repo, root, world, given.owner !== undefined);
  const from = listOption(input, "from");
  const read = detect(world, root, from);
  const results = await resultsAround(world, input, root, from);
  const found = { ...read, facts: [...read.facts, ...results.facts] };
  const place = repo === undefined || repo.prefix !== "" ? basename(root) : basename(repo.root);
  const name: InitName = found.name ?? { value: place, from: "the directory's name" };
  const id: InitName = { ...name, value: modelIdFrom(name.value) };
  const known = author === undefined ? undefined : `${author.name} <${author.email}>`;
  const [first] = lifecycle.file.stages;

  const asked = canAsk(world, input)
    ? await askOpen(world, {
        found: [...new Set(found.facts.map((fact) => fact.from))],
        ...(given.id === undefined ? { id: id.value } : {}),
        ...(given.stage === undefined ? { stages: lifecycle.file.stages } : {}),
        ...(given.owner === undefined ? { owner: known ?? "" } : {}),
        ...(given.riskTier === undefined ? { riskTier: true } : {}),
        ...openOrigin(found),
      })
    : { facts: [] };
  if (!canAsk(world, input)) refuseOpen(input, given, { id: id.value, stage: first?.id ?? "", owner: known });

  const chosen = given.id ?? asked.id ?? id.value;
  const owner = given.owner ?? (asked.owner === undefined ? undefined : parsePerson(asked.owner)) ?? author;
  if (owner === undefined) throw cannot("input-needed", { flag: "--owner NAME", command: "init" });
  const isAuthor = author?.email.toLowerCase() === owner.email.toLowerCase();
  const { message } = readWriterOptions(input);
  return {
    id: chosen === id.value ? id : { value: chosen },
    name: found.name === undefined && chosen !== id.value ? { value: chosen } : name,
    version: given.first ?? "0.1.0",
    stage: given.stage ?? asked.stage ?? first?.id ?? "",
    lifecycle,
    owner: { name: owner.name, email: owner.email, ...(isAuthor ? { from: "git" } : {}) },
    writer: isAuthor || author === undefined ? undefined : author,
    facts: [
      ...(given.riskTier === undefined ? [] : [{ path: "scope.risk_tier", value: given.riskTier }]),
      ...asked.facts,
      ...found.facts,
    ],
    at: world
      .now()
      .toISOString()
      .replace(/\.\d{3}Z$/, "Z"),
    hex: world.randomHex(),
    reason: message,
    author,
    notes: [...notesOn(found, chosen), ...results.notes],
    imports: results.imports,
  };
}

interface Given {
  readonly id: string | undefined;
  readonly first: string | undefined;
  readonly stage: string | undefined;
  readonly owner: NewPerson | undefined;
  readonly riskTier: string | undefined;
}

function givenOptions(input: Input, lifecycle: LifecycleFile): Given {
  const id = textOption(input, "id");
  if (id !== undefined && !isModelId(id)) throw cannot("bad-id", { id, what: "model" });
  const first = textOption(input, "first");
  if (first !== undefined && !isVersionName(first)) throw cannot("bad-id", { id: first, what: "version" });
  const stages = lifecycle.stages.map((stage) => stage.id);
  const ownerText = textOption(input, "owner");
  const owner = ownerText === undefined ? undefined : parsePerson(ownerText);
  if (ownerText !== undefined && owner === undefined) throw cannot("init-bad-owner", { text: ownerText });
  return {
    id,
    first,
    stage: choice(textOption(input, "stage"), "--stage", stages),
    owner,
    riskTier: choice(textOption(input, "riskTier"), "--risk-tier", ["low", "medium", "high", "critical"]),
  };
}

function choice(value: string | undefined, place: string, choices: readonly string[]): string | undefined {
  if (value === undefined || choices.includes(value)) return value;
  throw cannot("unknown-choice", { value, place, choices, near: didYouMean(value, choices) });
}

/** Without a terminal and without --yes nothing is assumed: the call that would work is spelled out. */
function refuseOpen(input: Input, given: Given, known: { id: string; stage: string; owner: string | undefined }): void {
  if (flagOption(input, "yes")) return;
  const missing = [
    ...(given.id === undefined ? ["--id"] : []),
    ...(given.stage === undefined ? ["--stage"] : []),
    ...(given.owner === undefined ? ["--owner"] : []),
  ];
  if (missing.length === 0) return;
  const owner =
    given.owner === undefined ? (known.owner ?? "NAME <MAIL>") : `${given.owner.name} <${given.owner.email}>`;
  const command = `mlc init --id ${given.id ?? known.id} --stage ${given.stage ?? known.stage} --owner "${owner}"`;
  throw cannot("init-input-needed", { missing, command });
}

function openOrigin(found: Prefill): { readonly origin?: { readonly hasBase: boolean } } {
  const has = (path: string): boolean => found.facts.some((fact) => fact.path === path);
  return has("scope.adaptation") ? {} : { origin: { hasBase: has("base_model.id") } };
}

/** Who git says is here. Outside a repository, or where the owner is given, nobody need be known. */
function identityAt(
  repo: Repository | undefined,
  root: string,
  world: World,
  ownerGiven: boolean,
): Identity | undefined {
  try {
    const found = identity(repo?.root ?? root, world.env);
    return isEmail(found.email) ? found : undefined;
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    if (repo === undefined || ownerGiven) return undefined;
    throw error;
  }
}

function notesOn(found: Prefill, model: string): readonly Finding[] {
  const has = (path: string): boolean => found.facts.some((fact) => fact.path === path);
  const { loadedFrom, digestCommand } = found;
  const hint =
    loadedFrom === undefined || has("base_model.id")
      ? []
      : [finding("init-base-model-hint", { base: loadedFrom.value, from: loadedFrom.from, model })];
  const because = has("weights.files") ? "they are several files" : "the file is larger than 2 GiB";
  const open =
    digestCommand === undefined || has("weights.digest")
      ? []
      : [finding("init-weights-digest-open", { model, because, command: digestCommand })];
  return [...found.notes, ...hint, ...open];
}

/** A shipped lifecycle by its pin or its name alone, or a file of the workspace. */
async function lifecycleNamed(root: string, named: string): Promise<InitRequest["lifecycle"]> {
  const pins = Object.keys(shipped.lifecycles);
  const source = pins.find((pin) => pin === named || pin.split("@")[0] === named);
  const file = source === undefined ? undefined : shipped.lifecycles[source];
  if (source !== undefined && file !== undefined) return { source, file };
  const bytes = /\.ya?ml$/.test(named) ? diskTree(root).read(named) : undefined;
  if (bytes === undefined) {
    throw cannot("unknown-choice", {
      value: named,
      place: "--lifecycle",
      choices: pins,
      near: didYouMean(named, [...pins, ...pins.map((pin) => pin.split("@")[0] ?? pin)]),
    });
  }
  const read = await readYamlFile({ file: named, bytes });
  if (!read.ok)
    throw new CannotRun(read.findings[0] ?? finding("unreadable-file", { file: named, reason: "not YAML" }));
  const [error] = shapeFindings("lifecycle", read.value, named).filter((each) => each.severity === "error");
  if (error !== undefined) throw new CannotRun(located(error, read.locate));
  return { source: named, file: read.value as unknown as LifecycleFile };
}
