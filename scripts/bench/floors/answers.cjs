"use strict";

// The least that anything can take which asks git what a branch changed: the questions of `mlc score --base`, all at once, and
// their answers heard to the end.
const { spawn } = require("node:child_process");

const questions = [
  ["ls-files", "-z", "-t", "--modified", "--deleted", "--others", "--exclude-standard"],
  ["diff-index", "--cached", "--raw", "-z", "--no-abbrev", "--no-renames", process.argv[2]],
  ["ls-tree", "-r", "-z", "--full-tree", process.argv[2]],
];
for (const question of questions) {
  const git = spawn("git", question, { stdio: ["ignore", "pipe", "inherit"] });
  git.stdout.resume();
  git.once("close", (code) => {
    process.exitCode ||= code;
  });
}
