#!/usr/bin/env node
"use strict";

// CommonJS, because an ES module as entry costs Node 4 ms of 22. From source mlc runs with `npm run dev`.
const argv = process.argv.slice(2);

if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V") && said(require("../package.json").version)) {
  // Answered without loading mlc.
} else if (argv[0] === "completion" && require("../dist/completion.cjs").completed(argv)) {
  // Answered by the one file that a key press needs.
} else {
  // Node 22 keeps compiled code between starts. (`module.constructor` is node:module without loading its public side.)
  module.constructor.enableCompileCache?.();
  require("../dist/main.cjs").start(argv);
}

/** False where the line could not be written; mlc then tries again, and reports it as it reports everything. */
function said(line) {
  try {
    require("node:fs").writeSync(1, `${line}\n`);
    return true;
  } catch {
    return false;
  }
}
