import { shipped } from "../../generated/data.ts";
import type { Location } from "../findings/finding.ts";
import type { Path } from "../json.ts";
import type { Doc } from "../workspace.ts";
import { artifactPointer } from "./artifacts.ts";
import { tellersOf, type Facts } from "./facts.ts";

/** The home of a fact path: which document (or kind of record) holds it, and under which keys there. */
export interface Home {
  readonly document:
    | "workspace"
    | "model"
    | "version"
    | "datasheet"
    | "card"
    | "scorecard"
    | "governance"
    | "operations"
    | "record"
    | "derived";
  /** The kind of record, where `document` is `record`. */
  readonly kind?: string;
  /** Keys from the document's root; list indices of the path stand where the table says "each entry". */
  readonly pointer: Path;
}

/** The home of a path by its longest prefix in the table of fact paths; undefined for a root that no document has. */
export function homeOf(path: Path): Home | undefined {
  const known = homes.get(path);
  if (known !== undefined) return known.home;
  const home = findHome(path);
  // Paths into entries are made anew for each of them; a path as it is written is parsed once.
  if (typeof path[1] !== "number") homes.set(path, { home });
  return home;
}

/** The paths of a catalogue are looked up by every check of every version. */
const homes = new WeakMap<Path, { readonly home: Home | undefined }>();

function findHome(path: Path): Home | undefined {
  // Both a name and `<role>` may lead on: model.yaml says who holds a role, mlc.yaml what is known of the person.
  let branches: readonly Branch[] = [table()];
  let row: Row | undefined;
  let used = 0;
  for (let at = 0; at < path.length && branches.length > 0; at++) {
    const step: string | number = path[at] ?? "";
    branches = below(branches, step);
    const found = branches.find((each) => each.row !== undefined)?.row;
    if (found === undefined) continue;
    row = found;
    used = at + 1;
  }
  if (row === undefined) return undefined;
  const { home, lists } = row;
  if (lists === 0 && used === path.length) return home;
  // In a joined list (datasets) the index belongs to the list of files, not to the document behind the entry.
  const indices = path.slice(0, used).filter((step) => typeof step === "number");
  const own = indices.slice(indices.length - lists);
  const pointer = home.pointer.map((key) => (key === "[]" ? (own.shift() ?? 0) : key));
  return { ...home, pointer: [...pointer, ...path.slice(used)] };
}

/** Asked for every fact of every criterion, so without a list for each name. */
function below(branches: readonly Branch[], step: string | number): readonly Branch[] {
  const found: Branch[] = [];
  for (const each of branches) {
    const named = each.get(typeof step === "number" ? "[]" : step);
    if (named !== undefined) found.push(named);
    const role = typeof step === "number" ? undefined : each.get("<role>");
    if (role !== undefined && role !== named) found.push(role);
  }
  return found;
}

/** Which document the root of a path belongs to; `derived` where the table does not know it. */
export function rootOf(path: Path): Pick<Home, "document" | "kind"> {
  const [first = "", second = ""] = path;
  const name = first === "training" ? `training.${String(second)}` : String(first);
  const known = roots.get(name);
  if (known !== undefined) return known;
  const root = findHome(first === "training" ? path.slice(0, 2) : path.slice(0, 1)) ?? DERIVED;
  if (table().has(String(first))) roots.set(name, root);
  return root;
}

const roots = new Map<string, Pick<Home, "document" | "kind">>();

const DERIVED: Pick<Home, "document"> = { document: "derived" };

/** The file and place where a fact stands, or where its answer would belong; undefined for what mlc computes. */
export function originOf(facts: Facts, path: Path): Location | undefined {
  const home = homeOf(path);
  if (home === undefined || home.document === "derived") return undefined;
  if (home.document === "record") return recordOrigin(facts, path, home);
  if (home.document === "datasheet") return datasheetOrigin(facts, path, home);
  if (path[0] === "owners" && home.document === "workspace") return personOrigin(facts, path, home);
  if (path[0] === "controls") return exceptionOrigin(facts, path);
  const file = fileOf(facts, home.document);
  const pointer = home.document === "version" ? artifactPointer(facts.document.value, home.pointer) : home.pointer;
  return { file, path: pointer };
}

/** The file of the same: asked of every fact that ages, and where in a document it stands costs more to tell. */
export function originFile(facts: Facts, path: Path): string | undefined {
  const home = homeOf(path);
  switch (home?.document) {
    case "model":
    case "card":
    case "scorecard":
    case "governance":
    case "operations":
    case "version":
      return path[0] === "controls" ? originOf(facts, path)?.file : fileOf(facts, home.document);
    default:
      return originOf(facts, path)?.file;
  }
}

/** The file of a document of the model, whether it exists or not. */
export function fileOf(facts: Pick<Facts, "files" | "document">, document: Home["document"]): string {
  const { files } = facts;
  switch (document) {
    case "workspace":
      return "mlc.yaml";
    case "version":
      return facts.document.file;
    case "record":
    case "derived":
      return `${files.dir}/records`;
    case "datasheet":
      return `${files.dir}/datasheets`;
    case "model":
    case "card":
    case "scorecard":
    case "governance":
    case "operations":
      return (files[document] as Doc<unknown> | undefined)?.file ?? `${files.dir}/${document}.yaml`;
  }
}

function recordOrigin(facts: Facts, path: Path, home: Home): Location {
  const told = toldOrigin(facts, path);
  if (told !== undefined) return told;
  const at = path.findIndex((step) => typeof step === "number");
  const index = path[at];
  const record = typeof index === "number" ? facts.recordLists[String(path[0])]?.[index] : undefined;
  if (record === undefined) return { file: `${facts.files.dir}/records` };
  return { file: record.file, path: home.pointer };
}

/** Of something that several records tell of: the newest one that says this of it. */
function toldOrigin(facts: Facts, path: Path): Location | undefined {
  const { tellers = [], rest = [] } = tellersOf(facts, path) ?? {};
  const [key] = rest;
  const saying = tellers.findLast((each) => key !== undefined && Object.hasOwn(each.value, key)) ?? tellers.at(-1);
  return saying === undefined ? undefined : { file: saying.record.file, path: [...saying.path, ...rest] };
}

function datasheetOrigin(facts: Facts, path: Path, home: Home): Location {
  const index = path.find((step) => typeof step === "number");
  const line = typeof index === "number" ? facts.document.value.data?.[index] : undefined;
  if (line === undefined) return { file: facts.document.file, path: ["data"] };
  const file = `${facts.files.dir}/datasheets/${line.dataset}.yaml`;
  return { file, path: home.pointer };
}

/** The list of controls is computed; where governance.yaml has an exception for one, it stands elsewhere in its own list. */
function exceptionOrigin(facts: Facts, path: Path): Location {
  const list = facts.values["controls"] as readonly { id?: string }[] | undefined;
  const id = typeof path[1] === "number" ? list?.[path[1]]?.id : undefined;
  const exceptions = facts.files.governance?.value.controls ?? [];
  const at = exceptions.findIndex((each) => each.id === id);
  return { file: fileOf(facts, "governance"), path: at < 0 ? ["controls"] : ["controls", at] };
}

/** A person is described in mlc.yaml under their id; who it is stands in model.yaml. */
function personOrigin(facts: Facts, path: Path, home: Home): Location {
  const role = String(path[1]);
  const owners = facts.values["owners"] as Record<string, { id?: string } | undefined> | undefined;
  const id = owners?.[role]?.id;
  if (id === undefined) return { file: fileOf(facts, "model"), path: ["owners", role] };
  return { file: "mlc.yaml", path: home.pointer.map((step, at) => (at === 1 ? id : step)) };
}

interface Row {
  /** As in the table: `[]` in its pointer stands for the index of an entry. */
  readonly home: Home;
  /** How many `[]` there are. */
  readonly lists: number;
}

class Branch extends Map<string, Branch> {
  row?: Row;
}

let built: Branch | undefined;

function table(): Branch {
  if (built !== undefined) return built;
  built = new Branch();
  for (const row of shipped.facts.facts) {
    let branch = built;
    for (const step of row.path.replaceAll("[]", ".[]").split(".")) {
      const next = branch.get(step) ?? new Branch();
      branch.set(step, next);
      branch = next;
    }
    const [document, kind] = row.document.split(":") as [Home["document"], string | undefined];
    const home: Home = { document, ...(kind === undefined ? {} : { kind }), pointer: row.pointer };
    branch.row = { home, lists: row.pointer.filter((key) => key === "[]").length };
  }
  return built;
}
