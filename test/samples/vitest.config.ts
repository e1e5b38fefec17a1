import { defineConfig } from "vitest/config";

/** Tests that read files from outside the project (`../shared/samples`): `npm run test:samples`. Where they are not, they say so. */
export default defineConfig({
  test: {
    include: ["test/samples/**/*.test.ts"],
    globalSetup: ["test/samples/support/print-table.ts"],
    root: new URL("../..", import.meta.url).pathname,
    env: { TZ: "UTC", GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" },
    testTimeout: 60_000,
    maxWorkers: 2,
  },
});
