import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "rolldown";

// What packages bring that mlc never runs is left out of the bundle.

/** Commander loads node:child_process (2 ms) for subcommands that are programs of their own; mlc has none. */
export function withoutChildProcessInCommander(): Plugin {
  const line = "const childProcess = require('node:child_process');";
  return {
    name: "without-child-process-in-commander",
    transform(code, id) {
      if (!/node_modules[\\/]commander[\\/]lib[\\/]command\.js$/.test(id)) return null;
      if (!code.includes(line)) throw new Error("commander no longer loads node:child_process as it did: look again");
      return { code: code.replace(line, "const childProcess = undefined;"), map: null };
    },
  };
}

/** Chalk loads node:os and node:tty (5 ms) to see whether there is colour; mlc has decided that before it loads chalk. */
export function withoutDetectionInChalk(): Plugin {
  return {
    name: "without-detection-in-chalk",
    transform(code, id) {
      if (!/node_modules[\\/]chalk[\\/]source[\\/]vendor[\\/]supports-color[\\/]index\.js$/.test(id)) return null;
      if (!code.includes("export default supportsColor;"))
        throw new Error("chalk no longer detects colour as it did: look again");
      return { code: "export default { stdout: false, stderr: false };", map: null };
    },
  };
}

/**
 * Inquirer loads an editor's way to read files in any encoding, 350 KB of tables, for a kind of question that mlc never
 * asks. What stands in its place says so.
 */
export function withoutEditorInInquirer(): Plugin {
  const name = "@inquirer/external-editor";
  return {
    name: "without-editor-in-inquirer",
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load: (id) =>
      id === `\0${name}`
        ? `const none = () => { throw new Error("mlc opens no editor"); };
export { none as editAsync, none as edit, none as ExternalEditor };`
        : null,
  };
}

/**
 * Inquirer takes eight functions of rxjs. By its `require` entry the bundle would hold all of it, 130 KB: its modules are the
 * same code, of which only those eight and what they use are taken.
 */
export function rxjsAsModules(): Plugin {
  const entry = join(import.meta.dirname, "../node_modules/rxjs/dist/esm/index.js");
  return {
    name: "rxjs-as-modules",
    resolveId(id) {
      if (id !== "rxjs") return null;
      if (!existsSync(entry)) throw new Error("rxjs no longer has its modules where they were: look again");
      return { id: entry, moduleSideEffects: false };
    },
  };
}
