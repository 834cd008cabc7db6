import { watch } from "node:fs";

import { startMocks } from "../mocks/server.ts";
import {
  configurationIn,
  localSecrets,
  mockAddresses,
} from "./local-values.ts";
import { run } from "./program.ts";
import { endWorker, freePort, startWorker } from "./worker-process.ts";

const SETTLES_MS = 200;

export type ServiceOptions = {
  /** 0 for any free one. */
  port: number;
  mocksPort: number;
  /** Where D1 and the generated secrets are kept. */
  folder: string;
  environment: Record<string, string | undefined>;
};

/** Builds the Worker into `build/`. */
export function buildWorker(): void {
  run("remix", "vite:build");
}

/** Builds again after each change of the sources; wrangler takes the new build up by itself. */
export function buildOnChange(): void {
  let timer: NodeJS.Timeout | undefined;
  watch("app", { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(buildOrSay, SETTLES_MS);
  });
}

/** Starts the mocks and the Worker that is built. Resolves when `/health` is 200. */
export async function startService(options: ServiceOptions) {
  const { folder } = options;
  const port = options.port || (await freePort());
  const origin = `http://localhost:${port}`;
  const secrets = localSecrets(folder);
  const mocks = await startMocks({
    port: options.mocksPort,
    serviceOrigin: origin,
    clientSecret: secrets.IDENTITY_CLIENT_SECRET,
  });
  const configuration = {
    ...secrets,
    SERVICE_ORIGIN: origin,
    ...mockAddresses(mocks.origin),
    ...configurationIn(options.environment),
  };
  const { worker, log } = await startWorker({ port, folder, configuration });
  return {
    origin,
    mocks,
    log,
    async stop() {
      await endWorker(worker);
      await mocks.stop();
    },
  };
}

function buildOrSay(): void {
  try {
    buildWorker();
    process.stdout.write("Built again\n");
  } catch (error) {
    process.stderr.write(`${String(error)}\n`);
  }
}
