import { defineConfig } from "vitest/config";
import { slowTests } from "../slow.ts";

process.env["PROPERTY_TIMES"] ??= "8";

/** The properties of scoring and of edits with eight times the examples of `npm test`, attacks on histories, and what else takes too long for it: `npm run test:faults`. */
export default defineConfig({
  test: {
    include: [
      "test/faults/**/*.test.ts",
      "test/editors/**/*.test.ts",
      "test/mutants/**/*.test.ts",
      "test/verify/**/*.test.ts",
      "test/properties/**/*.test.ts",
      ...slowTests,
      "test/store/yaml/edit.property.test.ts",
    ],
    root: new URL("../..", import.meta.url).pathname,
    env: {
      TZ: "UTC",
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_CONFIG_NOSYSTEM: "1",
      PROPERTY_TIMES: process.env["PROPERTY_TIMES"],
    },
    testTimeout: 600_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
