import { watch } from "node:fs";

import { startMocks } from "../mocks/server.ts";
import {
  configurationIn,
  localSecrets,
  mockAddresses,
} from "./local-values.ts";
import { run } from "./program.ts";
import { freePort, startWorker } from "./worker.ts";

const SETTLES_MS = 200;

export type ServiceOptions = {
  /** 0 for any free one. */
  port: number;
  mocksPort: number;
  /** Where browsers find it, when something stands before the Worker's own port. */
  publicPort?: number;
  /** Where the generated secrets are kept, and D1 if it is to be there at the next start. */
  folder: string;
  keepsData?: boolean;
  environment: Record<string, string | undefined>;
  /** What to do with a line of the Worker's log. */
  onLog?: (line: string) => void;
};

/** The service with its stand-ins, running. */
export type Service = Awaited<ReturnType<typeof startService>>;

/** Builds the Worker into `build/`. */
export function buildWorker(): void {
  run("remix", "vite:build");
}

/** Builds again after each change of the sources, and lets the running Worker take it up. */
export function buildOnChange({ worker }: Service): void {
  let timer: NodeJS.Timeout | undefined;
  watch("app", { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(
      () => void buildOrSay(() => worker.reload()),
      SETTLES_MS,
    );
  });
}

/** Starts the mocks and the Worker that is built. */
export async function startService(options: ServiceOptions) {
  const { folder, keepsData = false } = options;
  const port = options.port || (await freePort());
  const origin = `http://localhost:${options.publicPort ?? port}`;
  const secrets = await localSecrets(folder);
  const mocks = await startMocks({
    port: options.mocksPort,
    serviceOrigin: origin,
    clientSecret: secrets.IDENTITY_CLIENT_SECRET,
  });
  const configuration = {
    ...secrets,
    SERVICE_ORIGIN: origin,
    ...mockAddresses(mocks.origin, secrets),
    ...configurationIn(options.environment),
  };
  const worker = await startWorker({
    port,
    configuration,
    ...(keepsData && { folder }),
    ...(options.onLog && { onLog: options.onLog }),
  }).catch(async (error: unknown) => {
    await mocks.stop();
    throw error;
  });
  return {
    origin,
    mocks,
    worker,
    async stop() {
      await worker.stop();
      await mocks.stop();
    },
  };
}

async function buildOrSay(takeUp: () => Promise<void>): Promise<void> {
  try {
    buildWorker();
    await takeUp();
    process.stdout.write("Built again\n");
  } catch (error) {
    process.stderr.write(`${String(error)}\n`);
  }
}
