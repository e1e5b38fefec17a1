/** Bytes of one document; records, which may hold many results, have a larger one. */
export const MAX_BYTES = 1024 * 1024;

/** Bytes of one record. */
export const MAX_RECORD_BYTES = 5_000_000;

/** Nested mappings and lists, the root included. */
export const MAX_DEPTH = 40;

/** Keys, values, mappings and lists of one file, each counted once. */
export const MAX_NODES = 20_000;

/** Words, signs and line breaks, as the lexer of the `yaml` package counts them: about seven for a line `key: value`. */
export const MAX_LEXEMES = 150_000;

/** UTF-16 code units of a key: YAML 1.2.2, 7.4.2. */
export const MAX_KEY = 1024;

/** Findings reported for one file; what follows is mostly caused by what comes first. */
export const MAX_FINDINGS = 20;

/** Keys that reach into JavaScript's objects. */
export const RESERVED_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);
