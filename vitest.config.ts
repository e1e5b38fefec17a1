import { defineConfig } from "vitest/config";
import { slowTests } from "./test/slow.ts";

// The same surroundings everywhere: colour, zone, identity and the person's own git settings must not reach a test.
for (const name of Object.keys(process.env)) {
  const leaks =
    name.startsWith("GIT_") ||
    name.startsWith("MLC_") ||
    /^(NO_COLOR|FORCE_COLOR|CLICOLOR|CLICOLOR_FORCE|CI)$/.test(name);
  if (leaks) Reflect.deleteProperty(process.env, name);
}

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // What takes long has scripts of its own: test:samples and test:faults.
    exclude: [
      "test/samples/**",
      "test/browser/**",
      "test/faults/**",
      "test/editors/**",
      "test/mutants/**",
      "test/verify/**",
      ...slowTests,
      "**/node_modules/**",
    ],
    env: { TZ: "UTC", GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // The sources are loaded once per worker, not once per file: a third of the time. No test may leave module state behind.
    isolate: false,
  },
});
