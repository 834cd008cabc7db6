import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  watch,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { dirname, join } from "node:path";

import { startMocks } from "../mocks/server.ts";

const require = createRequire(import.meta.url);
const READY_WITHIN_MS = 60_000;

/** Names of README "Configuration" that an environment may set over the local values. */
const NAMES = [
  "SERVICE_ORIGIN",
  "IDENTITY_ISSUER",
  "IDENTITY_CLIENT_ID",
  "IDENTITY_CLIENT_SECRET",
  "IDENTITY_ACCOUNT_URL",
  "DQT_API_URL",
  "DQT_API_VERSION",
  "NPQ_API_URL",
  "NPQ_API_TOKEN",
  "RECORD_TIMEOUT_MS",
  "DATA_KEYS",
];

export type ServiceOptions = {
  /** 0 for any free one. */
  port: number;
  mocksPort: number;
  /** Where D1 and the generated secrets are kept. */
  folder: string;
  environment: Record<string, string | undefined>;
  watch?: boolean;
  accessTokenSeconds?: number;
};

/** Builds the Worker into `build/`. */
export function buildWorker(): void {
  run("@remix-run/dev", "remix", ["vite:build"]);
}

/** Starts mocks and Worker; what is already built is not built again. Resolves when `/health` is 200. */
export async function startService(options: ServiceOptions) {
  const port = options.port || (await freePort());
  const origin = `http://localhost:${port}`;
  const secrets = localSecrets(options.folder);
  const mocks = await startMocks({
    port: options.mocksPort,
    serviceOrigin: origin,
    clientSecret: secrets.IDENTITY_CLIENT_SECRET,
    ...(options.accessTokenSeconds && {
      accessTokenSeconds: options.accessTokenSeconds,
    }),
  });
  const values = {
    ...secrets,
    SERVICE_ORIGIN: origin,
    IDENTITY_ISSUER: `${mocks.origin}/identity/`,
    IDENTITY_ACCOUNT_URL: `${mocks.origin}/identity/account`,
    DQT_API_URL: `${mocks.origin}/dqt`,
    NPQ_API_URL: `${mocks.origin}/npq`,
    NPQ_API_TOKEN: "local-npq-token",
    ...chosen(options.environment),
  };
  const worker = await startWorker(port, options.folder, values);
  const watcher = options.watch ? rebuildOnChange() : null;
  return {
    origin,
    mocks,
    async stop() {
      watcher?.close();
      await endGroup(worker);
      await mocks.stop();
    },
  };
}

async function startWorker(
  port: number,
  folder: string,
  values: Record<string, string>,
) {
  const file = join(folder, "vars");
  writeFileSync(
    file,
    Object.entries(values)
      .map(([name, value]) => `${name}="${value}"\n`)
      .join(""),
    { mode: 0o600 },
  );
  run("wrangler", "wrangler", [
    "d1",
    "migrations",
    "apply",
    "DB",
    "--local",
    "--persist-to",
    folder,
  ]);
  const worker = spawn(
    process.execPath,
    [
      binary("wrangler", "wrangler"),
      ...[
        "dev",
        "--port",
        String(port),
        "--ip",
        "127.0.0.1",
        "--inspector-port",
        "0",
      ],
      ...[
        "--persist-to",
        folder,
        "--env-file",
        file,
        "--show-interactive-dev-session=false",
      ],
    ],
    {
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      env: quietEnvironment(),
    },
  );
  await ready(worker, port);
  return worker;
}

async function ready(worker: ChildProcess, port: number): Promise<void> {
  let output = "";
  const keep = (chunk: Buffer) =>
    (output = (output + chunk.toString()).slice(-5000));
  worker.stdout?.on("data", keep);
  worker.stderr?.on("data", keep);
  const end = Date.now() + READY_WITHIN_MS;
  while (Date.now() < end && worker.exitCode === null) {
    const answered = await fetch(`http://localhost:${port}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await endGroup(worker);
  throw new Error(`The Worker did not start on port ${port}.\n${output}`);
}

/** wrangler starts workerd as a child of its own: both are ended, and only these. */
async function endGroup(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  process.kill(-child.pid, "SIGTERM");
  await ended;
}

function rebuildOnChange() {
  let timer: NodeJS.Timeout | undefined;
  return watch("app", { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(buildWorker, 200);
  });
}

function localSecrets(folder: string): {
  IDENTITY_CLIENT_SECRET: string;
  DATA_KEYS: string;
} {
  const file = join(folder, "secrets.json");
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  const secrets = {
    IDENTITY_CLIENT_SECRET: randomBytes(24).toString("base64url"),
    DATA_KEYS: `local:${randomBytes(32).toString("base64url")}`,
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
}

function chosen(
  environment: ServiceOptions["environment"],
): Record<string, string> {
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = environment[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function run(packageName: string, name: string, words: string[]): void {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [binary(packageName, name), ...words],
    {
      encoding: "utf8",
      env: quietEnvironment(),
    },
  );
  if (status !== 0)
    throw new Error(`${name} ${words.join(" ")} failed.\n${stdout}\n${stderr}`);
}

function quietEnvironment() {
  return {
    ...process.env,
    WRANGLER_SEND_METRICS: "false",
    CLOUDFLARE_CF_FETCH_ENABLED: "false",
    CI: "true",
    NO_COLOR: "1",
  };
}

function binary(packageName: string, name: string): string {
  const file = require.resolve(`${packageName}/package.json`);
  const { bin } = JSON.parse(readFileSync(file, "utf8")) as {
    bin: Record<string, string>;
  }; // npm's own format
  return join(dirname(file), bin[name] ?? "");
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}
