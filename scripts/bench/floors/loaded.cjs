"use strict";

// Loaded with --require before a program: writes which of its own files it loaded, one to a line, as it ends.
process.once("exit", () => {
  const { MLC_BENCH_LOADED: into, MLC_BENCH_BELOW: below } = process.env;
  const own = Object.keys(require.cache).filter((file) => file.startsWith(below));
  require("node:fs").writeFileSync(into, own.join("\n"));
});
