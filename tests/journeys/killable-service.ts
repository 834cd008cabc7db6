import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { type Mocks, startMocks } from "../../mocks/server.ts";
import { localSecrets, mockAddresses } from "../../tools/local-values.ts";
import { freePort } from "../../tools/worker.ts";

/** A service whose Worker can be killed and started again; what it keeps, and the mocks, go on. */
export type KillableService = {
  origin: string;
  mocks: Mocks;
  /** SIGKILL, in the middle of whatever it does; then a new one on the same D1 and R2. */
  killAndStart: () => Promise<void>;
  /** Lets an hour pass and the clock strike. */
  letTimePass: () => Promise<void>;
  stop: () => Promise<void>;
};

export async function startKillable(
  environment: Record<string, string>,
): Promise<KillableService> {
  const folder = mkdtempSync(join(tmpdir(), "killable-"));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const secrets = await localSecrets(folder);
  const mocks = await startMocks({
    port: 0,
    serviceOrigin: origin,
    clientSecret: secrets.IDENTITY_CLIENT_SECRET,
  });
  const configuration = {
    ...secrets,
    SERVICE_ORIGIN: origin,
    ...mockAddresses(mocks.origin, secrets),
    ...environment,
  };
  const options = JSON.stringify({ port, folder, configuration });
  let child = await start(options);
  return {
    origin,
    mocks,
    async killAndStart() {
      await kill(child);
      child = await start(options);
    },
    async letTimePass() {
      const done = once(child, "message");
      child.send("pass");
      await done;
    },
    async stop() {
      await kill(child);
      await mocks.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

/** A process group of its own: workerd goes with it. */
async function start(options: string): Promise<ChildProcess> {
  const script = join(import.meta.dirname, "killable.ts");
  const child = spawn(process.execPath, [script, options], {
    detached: true,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  await once(child, "message");
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit");
  if (child.pid) process.kill(-child.pid, "SIGKILL");
  await gone;
}
