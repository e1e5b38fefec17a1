/**
 * Ajv writes out every error object and every call in full, counts errors beside listing them, and carries each schema
 * along for its error parameters. The same code with two functions for the former and without the latter is a fifth of
 * the size, and size is start-up time. Throws when Ajv writes something this does not know.
 */
export function shorten(code: string): string {
  const schemas = new Map<string, unknown>();
  for (const [, name, text] of code.matchAll(/^const (schema\d+) = (.*);$/gm)) {
    schemas.set(name as string, JSON.parse(text as string));
  }
  const tables: string[] = [];
  const short = code
    .replace(/^"use strict";\n/, "")
    .replace(/^export const .*;\n/gm, "")
    .replace(/^const schema\d+ = .*;\n/gm, "")
    .replace(/^const func\d+ = Object\.prototype\.hasOwnProperty;\n/gm, "")
    .replace(/^\/\*# sourceURL=.*\n/gm, "")
    .replace(/^const pattern\d+ = new RegExp\("\^x-", "u"\);\n/gm, "")
    .replace(/\bpattern\d+\.test\((\w+)\)/g, '$1.startsWith("x-")')
    .replace(parameters, ", instancePath)")
    .replace(callArguments, (_all, at?: string) => `, ${at ?? "instancePath"})`)
    .replace(/params:\{allowedValues: [^}]*\}/g, "params:{}")
    .replace(/params:\{type: (schema\d+)((?:\.\w+|\["[^"]+"\])+)\}/g, (_all, name: string, path: string) => {
      return `params:{type: ${JSON.stringify(at(schemas.get(name), path))}}`;
    })
    .replace(
      errorObject,
      (_all, _name, place: string | undefined, schemaPath: string, keyword: string, params: string) => {
        const choice = /\/(?:any|one)Of\/\d/.test(schemaPath) ? ",true" : "";
        return `vErrors = add(vErrors,${place ?? "instancePath"},${keyword},${params.replace(/,\n/g, ",")}${choice});\n`;
      },
    )
    .replace(calls, "vErrors = into($1,$2,$3,vErrors);\n")
    .replace(/if\(([\w.]+) !== undefined\)\{\n(vErrors = into\([\w.]+,\1,[^\n]*\n)\}\n/g, "$2")
    .replace(/^errors(?:\+\+| = vErrors\.length| = _errs\d+);\n/gm, "")
    .replace(/^let errors = 0;\n/gm, "")
    .replace(/^return errors === 0;$/gm, "return vErrors === null;")
    .replace(/(_errs\d+ ===?) errors\b/g, "$1 count(vErrors)")
    .replace(/(const _errs\d+ =) errors;/g, "$1 count(vErrors);")
    .replace(/\bfunc\d+\.call\(schema\d+(?:\.\w+)+, (\w+)\)/g, "isKnown($1)")
    .replace(mapping, (_all, known: string, dependencies: string, lines: string) => {
      const entries = [...lines.matchAll(member)].map(([, validate, key]) => `${key as string}: ${validate as string}`);
      if (entries.length !== lines.trim().split("\n").length) throw new Error(`not one call per key: ${lines}`);
      tables.push(`const table${tables.length} = {${entries.join(", ")}};`);
      const own = known.includes('startsWith("x-")');
      return `${dependencies}vErrors = members(table${tables.length - 1},data,instancePath,vErrors${own ? "" : ",false"});\n`;
    })
    .replace(
      /(?:if\(data\.\w+ === undefined\)\{\nvErrors = add\(vErrors,instancePath,"required",\{missingProperty: "\w+"\}\);\n\}\n)+/g,
      (lines) => {
        const keys = [...lines.matchAll(/missingProperty: ("\w+")/g)].map(([, key]) => key);
        return `vErrors = needed([${keys.join(",")}],data,instancePath,vErrors);\n`;
      },
    )
    .replace(/\n\n+/g, "\n");
  const left = /^.*(?:\brequire\(|\bschema\d|schemaPath|\bfunc\d|isKnown|(?<![."/])\berrors\b(?!")|rootData).*$/m.exec(
    short,
  )?.[0];
  if (left !== undefined) throw new Error(`scripts/generate/shorten.ts does not know: ${left}`);
  return `${short.trim()}\n${tables.join("\n")}`;
}

// a mapping of a fixed set of keys: first the loop that refuses others, then one call for each key
const mapping =
  /for\(const key\d+ in data\)\{\nif\(!(\(.*\))\)\{\nvErrors = add\(vErrors,instancePath,"additionalProperties",\{additionalProperty: key\d+\}\);\n\}\n\}\n((?:if\(data\.\w+ !== undefined\)\{\nif\(data\.\w+ === undefined\)\{\n[^\n]*"dependencies"[^\n]*\n\}\n\}\n)*)((?:vErrors = into\([\w.]+,data\.\w+,instancePath\+"\/\w+",vErrors\);\n)+)/g;
const member = /^vErrors = into\(([\w.]+),data\.(\w+),instancePath\+"\/\2",vErrors\);$/gm;
const parameters = /, \{instancePath="", parentData, parentDataProperty, rootData=data\}=\{\}\)/g;
const callArguments = /, \{instancePath(?::(.+?))?,parentData(?::.+?)?,parentDataProperty(?::.+?)?,rootData\}\)/g;
const errorObject =
  /const (err\d+) = \{instancePath(?::(.+?))?,schemaPath:("[^"]*"),keyword:("[^"]*"),params:(\{[^}]*\})(?:,propertyName:\w+)?\};\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}\n/g;
const calls =
  /if\(!\(([\w.]+)\((\w[\w.[\]]*), ([^\n]*)\)\)\)\{\nvErrors = vErrors === null \? \1\.errors : vErrors\.concat\(\1\.errors\);\nerrors = vErrors\.length;\n\}\n/g;

function at(schema: unknown, path: string): unknown {
  const steps = [...path.matchAll(/\.(\w+)|\["([^"]+)"\]/g)].map(([, plain, quoted]) => (plain ?? quoted) as string);
  return steps.reduce<unknown>((here, step) => (here as Record<string, unknown>)[step], schema);
}
