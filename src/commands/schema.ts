import { didYouMean } from "../core/did-you-mean.ts";
import { cannot } from "../errors.ts";
import { schemas } from "../generated/schemas.ts";
import type { OutSchema } from "../generated/types.ts";
import type { Outcome } from "../outcome.ts";
import { argument, type CommandModule } from "./command.ts";

/** `mlc schema [NAME]`: one JSON Schema, complete in itself; without a name, the names. */
export const command: CommandModule = {
  name: "schema",
  summary: "print a JSON Schema",
  group: "Tools",
  examples: [
    ["mlc schema", "the names"],
    ["mlc schema model > model.schema.json", "the schema of model.yaml"],
    ["mlc schema output/explain", "the schema of mlc explain --json"],
  ],

  configure(command) {
    command.argument("[name]", "a document, a record kind, or output/COMMAND");
  },

  run(_world, input) {
    const name = argument(input, "name");
    return Promise.resolve(outcome(name === undefined ? everyName() : oneSchema(name)));
  },
};

type Found = Pick<OutSchema, "names" | "document">;

function everyName(): Found {
  return { names: Object.keys(schemas) };
}

function oneSchema(name: string): Found {
  const text = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
  if (text === undefined) throw cannot("unknown-schema", { word: name, near: didYouMean(name, Object.keys(schemas)) });
  return { names: [name], document: JSON.parse(text) as Record<string, unknown> };
}

function outcome(found: Found): Outcome {
  return {
    exit: 0,
    body: { schema: "mlc.out.schema/v1", ok: true, findings: [], ...found },
    findings: [],
    sourceLine: () => undefined,
  };
}
