import { artifactPointer } from "../facts/artifacts.ts";
import { nearPath } from "../facts/near-path.ts";
import { homeOf } from "../facts/origin.ts";
import { pathText } from "../facts/path.ts";
import { cannot } from "../../errors.ts";
import type { Json, JsonMap, Path } from "../json.ts";
import { modeline } from "../modeline.ts";
import { commandWriting } from "../records.ts";
import type { Edit, Intent } from "../plan.ts";
import { assigned } from "./assign.ts";
import type { ModelFiles } from "../workspace.ts";
import type { Doc } from "../workspace.ts";
import type { VersionDocument } from "../../generated/types.ts";

/** A change of one fact. */
export interface FactEdit {
  readonly op: Edit["op"];
  readonly path: Path;
  readonly value?: Json;
}

/** The edits of one file, with `confirmed_on` renewed where the document has one or its facts are confirmed now. */
export interface FileEdits {
  readonly file: string;
  readonly exists: boolean;
  readonly schema: string;
  readonly edits: readonly Edit[];
}

/** Which file and which keys hold the facts. Throws CannotRun for paths that no document holds, or that are not typed in. */
export function editsFor(
  files: ModelFiles,
  document: Doc<VersionDocument>,
  edits: readonly FactEdit[],
  today: string,
): readonly FileEdits[] {
  const perFile = new Map<string, { schema: string; exists: boolean; edits: Edit[] }>();
  for (const edit of edits) {
    const place = placeOf(files, document, edit.path);
    const entry = perFile.get(place.file) ?? { schema: place.schema, exists: place.exists, edits: [] };
    entry.edits.push(editAt(edit, place.pointer));
    perFile.set(place.file, entry);
  }
  return [...perFile].map(([file, entry]) => ({
    file,
    ...entry,
    edits: file === "mlc.yaml" ? entry.edits : [...entry.edits, { op: "set", path: ["confirmed_on"], value: today }],
  }));
}

/** What is done to the files: edits where they stand, new documents written whole. */
export function intentsFor(files: readonly FileEdits[]): readonly Intent[] {
  return files.map(intentFor);
}

/** A document that does not exist yet is written whole: its schema, then the facts. */
function intentFor({ file, exists, schema, edits }: FileEdits): Intent {
  if (exists) return { kind: "edit", file, edits };
  const sets = edits.flatMap((edit) =>
    edit.op === "unset" ? [] : [{ path: edit.path, value: edit.op === "append" ? [edit.value] : edit.value }],
  );
  const start: JsonMap = file.includes("/datasheets/") ? { schema, dataset: headOf(file) } : { schema };
  const kind = schema.slice("mlc.".length, -"/v1".length);
  return { kind: "create", file, value: assigned(start, sets), head: [modeline(file, kind)] };
}

function headOf(file: string): JsonMap {
  const id = file.slice(file.lastIndexOf("/") + 1, -".yaml".length);
  return { id, name: id };
}

interface Place {
  readonly file: string;
  readonly schema: string;
  readonly exists: boolean;
  readonly pointer: Path;
}

const MOVED_BY_PROMOTE = new Set(["stage", "transition"]);

function placeOf(files: ModelFiles, document: Doc<VersionDocument>, path: Path): Place {
  const text = pathText(path);
  const home = homeOf(path);
  if (home === undefined) {
    throw cannot("unknown-path", { path: text, near: nearPath(text) });
  }
  if (path.length === 1 && MOVED_BY_PROMOTE.has(text)) {
    throw cannot("path-not-settable", { path: text, home: document.file, instead: "run `mlc promote`" });
  }
  // The list is computed from the frameworks; the file lists exceptions alone, so an index there means another entry.
  if (path[0] === "controls") {
    const file = `${files.dir}/governance.yaml`;
    const instead = `write the entry under \`controls:\` in ${file}`;
    throw cannot("path-not-settable", { path: text, home: `${file}, as an exception for one control`, instead });
  }
  switch (home.document) {
    case "record":
      throw cannot("path-not-settable", {
        path: text,
        home: "records",
        instead: `run \`${commandWriting(home.kind ?? "KIND", files.id)}\``,
      });
    case "derived":
      throw cannot("path-not-settable", {
        path: text,
        home: "no file: mlc computes it",
        instead: "set the facts it is computed from",
      });
    case "version": {
      const pointer = artifactPointer(document.value, home.pointer);
      return { file: document.file, schema: "mlc.version/v1", exists: true, pointer };
    }
    case "workspace":
      return {
        file: "mlc.yaml",
        schema: "mlc.workspace/v1",
        exists: true,
        pointer: peoplePointer(files, path, home.pointer),
      };
    case "datasheet":
      return datasheetPlace(files, document, path, home.pointer);
    case "model":
    case "card":
    case "scorecard":
    case "governance":
    case "operations":
      return {
        file: files[home.document]?.file ?? `${files.dir}/${home.document}.yaml`,
        schema: `mlc.${home.document}/v1`,
        exists: files[home.document] !== undefined,
        pointer: home.pointer,
      };
  }
}

function datasheetPlace(files: ModelFiles, document: Doc<VersionDocument>, path: Path, pointer: Path): Place {
  const index = path.find((step) => typeof step === "number");
  const line = typeof index === "number" ? document.value.data?.[index] : undefined;
  if (line === undefined) {
    const instead = `name the entry, like datasets[0].${pathText(path.slice(1).filter((step) => typeof step === "string"))}`;
    throw cannot("path-not-settable", { path: pathText(path), home: "one datasheet for each dataset", instead });
  }
  const file = `${files.dir}/datasheets/${line.dataset}.yaml`;
  return { file, schema: "mlc.datasheet/v1", exists: files.datasheets.some((sheet) => sheet.file === file), pointer };
}

/** `owners.accountable_owner.emails` stands with the person in mlc.yaml. */
function peoplePointer(files: ModelFiles, path: Path, pointer: Path): Path {
  if (path[0] !== "owners") return pointer;
  const holder = files.model?.value.owners?.[String(path[1]) as "accountable_owner"];
  const id = Array.isArray(holder) ? holder[0] : holder;
  if (id === undefined) {
    const role = String(path[1]);
    throw cannot("path-not-settable", {
      path: pathText(path),
      home: "mlc.yaml under the person",
      instead: `name the person first: \`mlc set ${files.id} owners.${role}=ID\``,
    });
  }
  return pointer.map((step, at) => (at === 1 ? id : step));
}

function editAt(edit: FactEdit, path: Path): Edit {
  if (edit.op === "unset") return { op: "unset", path };
  return { op: edit.op, path, value: edit.value ?? null };
}
