/** Environment variables as a process gets them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The variables by which git tells a hook, an alias or a wrapped command which repository and index to use
 * (git(1) "The Git Repository", githooks(5)). mlc writes only where git itself would look without them.
 */
export const locatingVariables = [
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_INDEX_FILE",
  "GIT_COMMON_DIR",
  "GIT_OBJECT_DIRECTORY",
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_NAMESPACE",
] as const;

/**
 * The environment of a git call that only reads: takes no optional locks, asks nothing, speaks English, and hands over whole
 * buffers instead of a write for each commit (git(1), `GIT_FLUSH`), which costs both sides less.
 * `located` keeps the variables that name the repository (a hook's `GIT_DIR`); otherwise they are left out.
 */
export function readingEnvironment(env: Environment, located: boolean): Environment {
  return { ...kept(env, located), GIT_OPTIONAL_LOCKS: "0", GIT_TERMINAL_PROMPT: "0", GIT_FLUSH: "0", LC_ALL: "C" };
}

/**
 * The environment of a git call that writes to the repository around the working directory. Hooks and signing programs
 * inherit it, so it stays UTF-8: under plain `C` a hook in Python or Perl would choke on the first accented name.
 */
export function writingEnvironment(env: Environment): Environment {
  return { ...kept(env, false), GIT_TERMINAL_PROMPT: "0", LC_ALL: "C.UTF-8", LANGUAGE: "C" };
}

/** Variables that would change what our arguments mean: other pathspec rules clash with `--literal-pathspecs`. */
const meddling: ReadonlySet<string> = new Set([
  "GIT_LITERAL_PATHSPECS",
  "GIT_GLOB_PATHSPECS",
  "GIT_NOGLOB_PATHSPECS",
  "GIT_ICASE_PATHSPECS",
  "GIT_EXTERNAL_DIFF",
  "GIT_DIFF_OPTS",
  "GIT_PREFIX",
  "GIT_QUARANTINE_PATH",
]);

function kept(env: Environment, located: boolean): Record<string, string> {
  const locating: readonly string[] = located ? [] : locatingVariables;
  const out: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    if (value !== undefined && !meddling.has(name) && !locating.includes(name)) out[name] = value;
  }
  return out;
}
