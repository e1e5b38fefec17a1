"use strict";

// The least that anything can take which looks at every document: reads mlc.yaml and all files below models, as text.
const { readdirSync, readFileSync } = require("node:fs");

let length = readFileSync("mlc.yaml", "utf8").length;
for (const entry of readdirSync("models", { recursive: true, withFileTypes: true })) {
  if (entry.isFile()) length += readFileSync(`${entry.parentPath}/${entry.name}`, "utf8").length;
}
process.stdout.write(`${length}\n`);
