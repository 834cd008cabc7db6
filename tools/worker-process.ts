import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";

import { fileOf, QUIET, run } from "./program.ts";

const READY_WITHIN_MS = 90_000;
const ASK_EVERY_MS = 100;

type WorkerProcess = { worker: ChildProcess; log: WorkerLog };

type WorkerLog = {
  /** The last of what it printed. */
  end: () => string;
  /** Its lines that tell of a mistake in our code: a status of 500. */
  mistakes: string[];
};

type WorkerOptions = {
  port: number;
  /** Where D1 is kept. */
  folder: string;
  configuration: Record<string, string>;
};

/**
 * Migrates the local D1 and starts the built Worker on workerd.
 *
 * @throws when the port is taken, or with what it printed, when `/health` does not become 200
 */
export async function startWorker({
  port,
  folder,
  configuration,
}: WorkerOptions): Promise<WorkerProcess> {
  await mustBeFree(port);
  const file = join(folder, "values");
  const lines = Object.entries(configuration).map(
    ([name, value]) => `${name}="${value}"\n`,
  );
  writeFileSync(file, lines.join(""), { mode: 0o600 });
  const where = ["--persist-to", folder];
  run("wrangler", "d1", "migrations", "apply", "DB", "--local", ...where);
  const listen = ["--port", `${port}`, "--ip", "127.0.0.1"];
  const quiet = ["--inspector-port", "0", "--show-interactive-dev-session"];
  const worker = spawn(
    process.execPath,
    [fileOf("wrangler"), "dev", ...listen, ...where, ...quiet, "false"].concat(
      "--env-file",
      file,
    ),
    {
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...QUIET },
    },
  );
  process.once("exit", () => void killGroup(worker));
  const log = readLog(worker);
  await becomesReady(worker, `http://localhost:${port}/health`, log);
  return { worker, log };
}

function readLog({ stdout, stderr }: ChildProcess): WorkerLog {
  let last = "";
  const mistakes: string[] = [];
  for (const stream of [stdout, stderr]) {
    if (!stream) continue;
    createInterface(stream).on("line", (line) => {
      last = `${last}${line}\n`.slice(-5000);
      if (line.includes('"event":"error"')) mistakes.push(line);
    });
  }
  return { end: () => last, mistakes };
}

/** wrangler starts workerd as a child of its own: both are ended, and only these. */
export async function endWorker(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.pid === undefined) return;
  const ended = once(worker, "exit");
  killGroup(worker);
  await ended;
}

function killGroup({ pid, exitCode }: ChildProcess): void {
  if (pid !== undefined && exitCode === null) process.kill(-pid, "SIGTERM");
}

/** Another service there would answer `/health`, and pass for ours. */
async function mustBeFree(port: number): Promise<void> {
  const taken = await fetch(`http://localhost:${port}/`).then(
    () => true,
    () => false,
  );
  if (taken) throw new Error(`Port ${port} is in use. Choose another: PORT`);
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}

async function becomesReady(
  worker: ChildProcess,
  health: string,
  log: WorkerLog,
) {
  const end = Date.now() + READY_WITHIN_MS;
  while (Date.now() < end && worker.exitCode === null) {
    if (await answers(health)) return;
    await pause(ASK_EVERY_MS);
  }
  await endWorker(worker);
  throw new Error(`The Worker did not start: ${health}\n${log.end()}`);
}

async function answers(health: string): Promise<boolean> {
  return fetch(health).then(
    ({ ok }) => ok,
    () => false,
  );
}
