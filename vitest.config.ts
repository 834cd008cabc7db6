import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

import { browserScripts } from "./tools/browser-scripts.ts";
import { govukLogo } from "./tools/govuk-logo.ts";
import { pageStyles } from "./tools/page-styles.ts";

const alias = {
  "~/": new URL("app/", import.meta.url).pathname,
  "~db/": new URL("db/", import.meta.url).pathname,
};

/**
 * Where a test runs is told by its name and place, the fast ones first:
 * - `rules`: pure functions and React markup, in Node, in milliseconds.
 * - `mocks`: the contract of the stand-ins for the outside services.
 * - `worker`: edges, inside workerd with a real D1 (`*.worker.test.ts`).
 * - `journeys`: the built Worker, its mocks and a real Chromium.
 */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [govukLogo(), browserScripts(), pageStyles()],
        resolve: { alias },
        test: {
          name: "rules",
          include: [
            "app/**/*.test.{ts,tsx}",
            "tools/*.test.ts",
            "tests/project/*.test.ts",
          ],
          exclude: ["app/**/*.worker.test.ts"],
          isolate: false,
        },
      },
      {
        test: {
          name: "mocks",
          include: ["mocks/**/*.test.ts"],
          isolate: false,
        },
      },
      {
        plugins: [
          cloudflareTest(async () => ({
            miniflare: {
              compatibilityDate: "2026-08-20",
              compatibilityFlags: ["nodejs_compat"],
              d1Databases: ["DB"],
              r2Buckets: ["EVIDENCE"],
              bindings: { MIGRATIONS: await readD1Migrations("db/migrations") },
            },
          })),
        ],
        resolve: { alias },
        test: {
          name: "worker",
          // Each file makes its own teachers: what is loaded once serves all of them.
          isolate: false,
          include: ["app/**/*.worker.test.ts"],
          setupFiles: ["tests/worker-setup.ts"],
        },
      },
      {
        resolve: { alias },
        test: {
          name: "journeys",
          include: ["tests/journeys/**/*.test.ts"],
          globalSetup: ["tests/journeys/start-service.ts"],
          setupFiles: ["tests/journeys/set-up.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // One browser at a time is what two cores can do without making tests wait for it.
          fileParallelism: false,
          // One browser serves all files; each test has visitors of its own.
          isolate: false,
        },
      },
    ],
  },
});
