import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { certificates } from "./certificates.ts";
import { copies } from "./copies.ts";
import { load } from "./load.ts";
import { pageCpu } from "./page-cpu.ts";
import { pageFromCopy } from "./page-from-copy.ts";
import { rendering } from "./rendering.ts";
import { startUp } from "./start-up.ts";
import { views } from "./views.ts";

/** One thing that was measured, and what it should be; ratios are of two things in this same run. */
export type Figure = {
  what: string;
  value: number;
  unit: string;
  atMost?: number;
  atLeast?: number;
};

const BENCHES = [
  views,
  startUp,
  pageCpu,
  pageFromCopy,
  copies,
  rendering,
  certificates,
  load,
];

/** `npm run bench`: everything side by side, as a table and as JSON in `.local/bench.json`. */
const folder = mkdtempSync(join(tmpdir(), "bench-"));
const figures: Figure[] = [];
for (const bench of BENCHES) {
  const found = await bench(folder);
  for (const figure of found) process.stdout.write(`${lineOf(figure)}\n`);
  figures.push(...found);
}
rmSync(folder, { recursive: true });
mkdirSync(".local", { recursive: true });
writeFileSync(".local/bench.json", JSON.stringify(figures, null, 2));
const missed = figures.filter((figure) => !isReached(figure));

// Ten times what the suite asks: ten thousand requests of two hundred teachers, and ten thousand random ones.
const { status } = spawnSync(
  process.execPath,
  [
    "node_modules/vitest/vitest.mjs",
    "run",
    "--project",
    "journeys",
    "tests/journeys/isolation.test.ts",
    "tests/journeys/request-fuzz.test.ts",
  ],
  {
    stdio: "inherit",
    env: {
      ...process.env,
      ISOLATION_REQUESTS: "10000",
      FUZZ_REQUESTS: "10000",
    },
  },
);
process.exit(missed.length > 0 || status !== 0 ? 1 : 0);

function isReached({ value, atMost = Infinity, atLeast = -Infinity }: Figure) {
  return value <= atMost && value >= atLeast;
}

function lineOf(figure: Figure): string {
  const { what, value, unit, atMost, atLeast } = figure;
  const goal =
    atMost !== undefined
      ? `at most ${atMost}`
      : atLeast !== undefined
        ? `at least ${atLeast}`
        : "";
  const mark = goal && !isReached(figure) ? "  MISSED" : "";
  return `${what.padEnd(62)} ${value.toFixed(2).padStart(9)} ${unit.padEnd(3)} ${goal}${mark}`;
}
