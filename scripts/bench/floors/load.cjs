"use strict";

// The least that anything can take which needs this code: loads the files named, and does nothing with them.
for (const file of process.argv.slice(2)) require(file);
