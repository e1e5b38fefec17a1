import { ajvFor } from "./ajv.ts";
import { dataFiles, dataText, readCatalogue } from "./catalogue.ts";
import { audienceText } from "./audience.ts";
import { ciText } from "./ci.ts";
import { completionText } from "./completion.ts";
import { crossCheck } from "./cross-check.ts";
import { reportPageText } from "./report.ts";
import { releasedFiles, releasedText, rulesFiles, unraised } from "./released.ts";
import { schemasText, shapesText } from "./schema-texts.ts";
import { readSchemas } from "./sources.ts";
import { typesText } from "./types.ts";
import { kinds, validatorsText } from "./validators.ts";

/** Every generated file, by path from the project's root, with the text it must have. Throws when the shipped data is wrong. */
export async function generated(): Promise<Record<string, string>> {
  const schemas = readSchemas();
  const files = dataFiles();
  const ajv = ajvFor(schemas);
  for (const { name, kind, value } of files) {
    if (ajv.validate(`mlc:${kind}/v1`, value)) continue;
    throw new Error(`templates/${name}: ${ajv.errorsText(ajv.errors, { separator: "\n  " })}`);
  }
  const catalogue = readCatalogue(files);
  const released = releasedFiles();
  const problems = [...crossCheck(catalogue), ...unraised(rulesFiles(catalogue), released)];
  if (problems.length > 0) throw new Error(`templates/:\n  ${problems.join("\n  ")}`);
  return {
    "src/generated/types.ts": await typesText(schemas),
    "src/generated/validators.ts": validatorsText(schemas),
    "src/generated/shapes.ts": shapesText(schemas, kinds),
    "src/generated/schemas.ts": schemasText(schemas),
    "src/generated/data.ts": dataText(catalogue),
    "src/generated/audience.ts": audienceText(files),
    "src/generated/ci.ts": ciText(),
    "src/generated/completion.ts": completionText(),
    "src/generated/report-page.ts": reportPageText(),
    "src/generated/released.ts": releasedText(released),
  };
}
