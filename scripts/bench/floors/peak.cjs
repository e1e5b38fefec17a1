"use strict";

// Loaded with --require before a measured program: writes the most memory that the process ever held, in bytes, as it ends.
process.once("exit", () => {
  const fs = require("node:fs");
  fs.writeFileSync(process.env.MLC_BENCH_PEAK, String(peakOfKernel(fs) ?? process.resourceUsage().maxRSS * 1024));
});

/** Linux counts VmHWM from the start of the program; maxRSS would begin with what the process that started it held. */
function peakOfKernel(fs) {
  try {
    const kib = /^VmHWM:\s+(\d+) kB$/m.exec(fs.readFileSync("/proc/self/status", "utf8"))?.[1];
    return kib === undefined ? undefined : Number(kib) * 1024;
  } catch {
    return undefined;
  }
}
