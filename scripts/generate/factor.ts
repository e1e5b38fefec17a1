/**
 * Nine of ten validators that Ajv writes are one of five forms: a mapping, a list, a text, a constant, a choice of
 * values. Each of these becomes one call of the function for its form (`forms`), which is a quarter of the code to parse
 * and, because they share their code, a tenth of what a first run has to compile. What has another form stays.
 */
export function factor(code: string): string {
  const known = new Set<string>();
  const tables = new Map<string, string>();
  for (const [, name, text] of code.matchAll(/^const (table\d+) = (\{.*\});$/gm)) {
    tables.set(name as string, text as string);
  }
  const functions = code.replace(
    /^function (validate\d+)\(data, instancePath\)\{\n([\s\S]*?)^\}(?=\n(?:function|const (?:formats|wrapper|table)\d)|$(?![\s\S]))/gm,
    (_whole, name: string, text: string) => {
      const body = text
        .replace(`${name}.errors = vErrors;\nreturn vErrors === null;\n`, "return vErrors;\n")
        .replace("let vErrors = null;\n", "");
      const call = formOf(body, tables, (item) => known.has(item));
      if (call === undefined) return `function ${name}(data, instancePath){\nlet vErrors = null;\n${body}}`;
      known.add(name);
      return `const ${name} = ${call};`;
    },
  );
  const left = /^.*validate\d+\.errors.*$/m.exec(functions)?.[0];
  if (left !== undefined) throw new Error(`scripts/generate/factor.ts does not know: ${left}`);
  const body = functions.replace(
    /^(const (table\d+) = )(.*)\n?/gm,
    (_line, head: string, name: string, text: string) =>
      functions.includes(`(${name},`) ? `${head}${withoutPrototype(text)}\n` : "",
  );
  return hoisted(body);
}

/** A table that knows its own keys alone, so that one look tells whether it knows one. */
function withoutPrototype(table: string): string {
  return table.replace("{", "{__proto__: null, ");
}

/** The functions that the calls are to: each gives a validator, which gives what is wrong, or null. */
export const forms = `function mapping(make, required = [], own = true) {
  let table;
  return (data, at) => {
    if (typeof data !== "object" || data === null || Array.isArray(data)) return add(null, at, "type", { type: "object" });
    table ??= make();
    return members(table, data, at, needed(required, data, at, null), own);
  };
}

function list(item, most, least = 0) {
  return (data, at) => {
    if (!Array.isArray(data)) return add(null, at, "type", { type: "array" });
    let errors = null;
    if (data.length > most) errors = add(errors, at, "maxItems", { limit: most });
    if (data.length < least) errors = add(errors, at, "minItems", { limit: least });
    for (let index = 0; index < data.length; index++) errors = into(item, data[index], at === null ? null : at + "/" + index, errors);
    return errors;
  };
}

function text(most, least, form, format) {
  return (data, at) => {
    if (typeof data !== "string") return add(null, at, "type", { type: "string" });
    let errors = null;
    if (data.length > most) errors = add(errors, at, "maxLength", { limit: most });
    if (data.length < least) errors = add(errors, at, "minLength", { limit: least });
    if (form !== undefined && !form.test(data)) errors = add(errors, at, "format", { format });
    return errors;
  };
}

function constant(allowedValue) {
  return (data, at) => (data === allowedValue ? null : add(null, at, "const", { allowedValue }));
}

function choice(values) {
  return (data, at) => (values.includes(data) ? null : add(null, at, "enum", {}));
}`;

function formOf(
  body: string,
  tables: ReadonlyMap<string, string>,
  isKnown: (item: string) => boolean,
): string | undefined {
  const asMapping = mappingForm.exec(body);
  if (asMapping !== null) {
    const [, required, table = "", all] = asMapping;
    const rest = all === undefined ? (required === undefined ? "" : `, ${required}`) : `, ${required ?? "[]"}, false`;
    return `mapping(() => (${withoutPrototype(tables.get(table) ?? "")})${rest})`;
  }
  const asList = listForm.exec(body);
  if (asList !== null) {
    const [, most = "Infinity", least, item = ""] = asList;
    // A list may stand before what it lists only where that is a function, which JavaScript knows from the start.
    const named = isKnown(item) ? item : `(data, at) => ${item}(data, at)`;
    return `list(${named}, ${most}${least === undefined ? "" : `, ${least}`})`;
  }
  const asText = textForm.exec(body);
  if (asText !== null) {
    const [, most = "Infinity", least = "0", form, format] = asText;
    return `text(${most}, ${least}${form === undefined ? "" : `, ${form}, ${format ?? ""}`})`;
  }
  const asConstant =
    /^if\(("[^"]*"|\d+|true|false) !== data\)\{\nvErrors = add\(vErrors,instancePath,"const",\{allowedValue: \1\}\);\n\}\nreturn vErrors;\n$/.exec(
      body,
    );
  if (asConstant !== null) return `constant(${asConstant[1] ?? ""})`;
  const asChoice =
    /^if\(!\((.*)\)\)\{\nvErrors = add\(vErrors,instancePath,"enum",\{\}\);\n\}\nreturn vErrors;\n$/.exec(body);
  const values = asChoice?.[1]?.split(" || ").map((each) => /^\(*data === ("[^"()|]*"|-?\d+)\)*$/.exec(each)?.[1]);
  return values === undefined || values.includes(undefined) ? undefined : `choice([${values.join(", ")}])`;
}

const mappingForm =
  /^if\(data && typeof data == "object" && !Array\.isArray\(data\)\)\{\n(?:vErrors = needed\((\[[^\]]*\]),data,instancePath,vErrors\);\n)?vErrors = members\((table\d+),data,instancePath,vErrors(,false)?\);\n\}\nelse \{\nvErrors = add\(vErrors,instancePath,"type",\{type: "object"\}\);\n\}\nreturn vErrors;\n$/;
const listForm =
  /^if\(Array\.isArray\(data\)\)\{\n(?:if\(data\.length > (\d+)\)\{\nvErrors = add\(vErrors,instancePath,"maxItems",\{limit: \1\}\);\n\}\n)?(?:if\(data\.length < (\d+)\)\{\nvErrors = add\(vErrors,instancePath,"minItems",\{limit: \2\}\);\n\}\n)?const len0 = data\.length;\nfor\(let i0=0; i0<len0; i0\+\+\)\{\nvErrors = into\((validate\d+),data\[i0\],instancePath\+"\/" \+ i0,vErrors\);\n\}\n\}\nelse \{\nvErrors = add\(vErrors,instancePath,"type",\{type: "array"\}\);\n\}\nreturn vErrors;\n$/;
const textForm =
  /^if\(typeof data === "string"\)\{\n(?:if\(data\.length > (\d+)\)\{\nvErrors = add\(vErrors,instancePath,"maxLength",\{limit: \1\}\);\n\}\n)?(?:if\(data\.length < (\d+)\)\{\nvErrors = add\(vErrors,instancePath,"minLength",\{limit: \2\}\);\n\}\n)?(?:if\(!\((formats\d+)\.test\(data\)\)\)\{\nvErrors = add\(vErrors,instancePath,"format",\{format: ("[^"]*")\}\);\n\}\n)?\}\nelse \{\nvErrors = add\(vErrors,instancePath,"type",\{type: "string"\}\);\n\}\nreturn vErrors;\n$/;

/** Ajv's wrappers for functions it writes later: they stand behind all functions, and before the tables that name them. */
function hoisted(code: string): string {
  const wrappers = code.match(/^const wrapper\d+ = .*\n/gm) ?? [];
  const rest = code.replace(/^const wrapper\d+ = .*\n/gm, "").trimEnd();
  const tables = rest.search(/^const table\d+ = /m);
  return tables === -1
    ? `${rest}\n${wrappers.join("")}`
    : `${rest.slice(0, tables)}${wrappers.join("")}${rest.slice(tables)}`;
}
