import { defineConfig } from "vitest/config";

/** Tests in Debian's Chromium (`/usr/bin/chromium`, or `CHROMIUM`): `npm run test:browser`. */
export default defineConfig({
  test: {
    include: ["test/browser/**/*.test.ts"],
    root: new URL("../..", import.meta.url).pathname,
    env: { TZ: "UTC", GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 1,
  },
});
