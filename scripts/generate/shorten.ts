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
  const keys: string[] = [];
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
    .replace(/\bfunc\d+\.call\((schema\d+)((?:\.\w+|\["[^"]+"\])+), /g, (_all, name: string, path: string) => {
      keys.push(
        `const keys${keys.length} = new Set(${JSON.stringify(Object.keys(at(schemas.get(name), path) as object))});`,
      );
      return `keys${keys.length - 1}.has(`;
    })
    .replace(/\n\n+/g, "\n");
  const left = /^.*(?:\brequire\(|\bschema\d|schemaPath|\bfunc\d|(?<![."/])\berrors\b(?!")|rootData).*$/m.exec(
    short,
  )?.[0];
  if (left !== undefined) throw new Error(`scripts/generate/shorten.ts does not know: ${left}`);
  return `${keys.join("\n")}\n${short.trim()}`;
}

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
