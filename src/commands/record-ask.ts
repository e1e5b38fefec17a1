import { pathText } from "../core/facts/path.ts";
import { parseAssignment, parseValue, type Assignment } from "../core/plans/assign.ts";
import type { RecordKind } from "../core/records.ts";
import { cannot } from "../errors.ts";
import type { World } from "../world.ts";
import { textOrAsk } from "./ask.ts";
import type { Input } from "./command.ts";
import { canAsk } from "./options.ts";

/** What a record of a kind says at least, field by field, with the question. */
const leastSaid: Readonly<Partial<Record<RecordKind, readonly (readonly [path: string, message: string])[]>>> = {
  training: [["run_id", "Id of the run"]],
  evaluation: [
    ["metric", "Which metric was measured?"],
    ["value", "Its value"],
    ["sample_size", "Size of the sample"],
  ],
  monitoring: [
    ["metric", "Which metric was measured?"],
    ["value", "Its value"],
  ],
  deployment: [
    ["environment", "Environment"],
    ["exposure.kind", "Exposure: shadow, canary, ab, pilot, production or none"],
  ],
  incident: [
    ["key", "Its own id, like INC-7"],
    ["severity", "How bad is it?"],
    ["status", "Where does it stand?"],
  ],
  "red-team": [["findings", "What was found, as JSON; [] where nothing was"]],
  reproduction: [["metric", "Which metric was measured again?"]],
  note: [["text", "What happened?"]],
};

/**
 * The fields as typed, PATH=VALUE; on a terminal those are asked for that the kind needs and nobody gave. Throws
 * CannotRun for what is no assignment, and `input-needed` where nothing was given and nobody can be asked.
 */
export async function fieldsOrAsk(
  world: World,
  input: Input,
  texts: readonly string[],
  about: { readonly model: string; readonly kind: RecordKind; readonly fromFile: boolean },
): Promise<readonly Assignment[]> {
  const given = texts.map((text) => {
    const read = parseAssignment(text);
    if (read === undefined) throw cannot("bad-assignment", { text });
    return read;
  });
  // What is wrong with fields that were given is said by the check of the record, at its place.
  if (about.fromFile || (given.length > 0 && !canAsk(world, input))) return given;
  const roots = new Set(given.map(({ path }) => String(path[0])));
  const all = [...given];
  for (const [path, message] of leastSaid[about.kind] ?? []) {
    const [root = ""] = path.split(".");
    if (roots.has(root) || (roots.has("metrics") && METRIC.has(root))) continue;
    const command = `record ${about.model} ${about.kind}${all.map(shown).join("")}`;
    const answer = await textOrAsk(world, input, undefined, { message, flag: `${path}=VALUE`, command });
    all.push({ path: path.split("."), value: parseValue(answer), text: path });
  }
  return all;
}

/** Given beside a single metric, or within `metrics`. */
const METRIC: ReadonlySet<string> = new Set(["metric", "value", "sample_size"]);

function shown({ path }: Assignment): string {
  return ` ${pathText(path)}=…`;
}
