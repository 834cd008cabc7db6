import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { readFileSync, globSync } from "node:fs";
import { join } from "node:path";

import { cpuOfProcess, median, workerdPid } from "./measure.ts";
import type { Figure } from "./run.ts";

const BUILT = "build/server";
const EMPTY = "export default { fetch: () => new Response() }";
const TURNS = 9;

/** What it takes a Worker to start: the CPU of workerd until ours is ready, and until an empty one is. */
export async function startUp(): Promise<Figure[]> {
  const ours: number[] = [];
  const empty: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    empty.push(await cpuUntilReady(emptyModules()));
    ours.push(await cpuUntilReady(builtModules()));
  }
  const value = median(ours) - median(empty);
  if (Number.isNaN(value)) return [];
  return [
    {
      what: "CPU until an empty Worker is ready",
      value: median(empty),
      unit: "ms",
    },
    { what: "… until ours is, more than that", value, unit: "ms", atMost: 50 },
  ];
}

type Module = {
  type: "ESModule" | "CompiledWasm";
  path: string;
  contents: Uint8Array<ArrayBuffer>;
};

/** NaN where it cannot be told. */
async function cpuUntilReady(modules: Module[]): Promise<number> {
  const worker = new Miniflare(
    convertV4MiniflareOptions({
      modules,
      modulesRoot: BUILT,
      compatibilityDate: "2026-08-20",
      compatibilityFlags: ["nodejs_compat"],
    }),
  );
  await worker.ready;
  const pid = workerdPid();
  const cpu = pid === null ? Number.NaN : cpuOfProcess(pid);
  await worker.dispose();
  return cpu;
}

function builtModules(): Module[] {
  const files = globSync("**/*.{js,wasm}", { cwd: BUILT });
  return ["worker.js", ...files.filter((file) => file !== "worker.js")].map(
    (file) => ({
      type: file.endsWith(".wasm") ? "CompiledWasm" : "ESModule",
      path: join(BUILT, file),
      contents: new Uint8Array(readFileSync(join(BUILT, file))),
    }),
  );
}

function emptyModules(): Module[] {
  const contents = new Uint8Array(Buffer.from(EMPTY));
  return [{ type: "ESModule", path: join(BUILT, "worker.js"), contents }];
}
