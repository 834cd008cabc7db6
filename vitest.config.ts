import { defineConfig } from "vitest/config";

/**
 * Where a test runs is told by where it lies:
 * - `rules`: pure functions and React markup, in Node, in milliseconds.
 * - `mocks`: the contract of the stand-ins for the outside services.
 * - `worker`: edges, inside workerd with a real D1 (`*.worker.test.ts`).
 * - `journeys`: the built Worker, its mocks and a real Chromium.
 */
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias: { "~/": new URL("app/", import.meta.url).pathname } },
        test: {
          name: "rules",
          include: ["app/**/*.test.{ts,tsx}"],
          exclude: ["app/**/*.worker.test.ts"],
        },
      },
      { test: { name: "mocks", include: ["mocks/**/*.test.ts"] } },
    ],
  },
});
