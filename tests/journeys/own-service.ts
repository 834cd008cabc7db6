import type { D1Database } from "@cloudflare/workers-types";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect } from "vitest";

import type { CopyStore } from "../../app/teaching-record/copy-place.server.ts";
import { connect } from "../../db/connect.server.ts";
import { localSecrets } from "../../tools/local-values.ts";
import { type Service, startService } from "../../tools/service.ts";
import { newPlainVisitor, type Who } from "./plain-visitor.ts";

/** A service of a file's own, with an empty D1 that its tests may reach into. */
export type OwnService = {
  service: () => Service;
  /** A visitor of it who has signed in. */
  signedIn: (who: Who) => Promise<ReturnType<typeof newPlainVisitor>>;
  /** The copies that it keeps, to be opened as the service itself does. */
  copies: () => Promise<CopyStore>;
};

/** Starts it before the tests of a file, and ends it after them; the stand-ins must have made no mistake. */
export function useOwnService(
  environment: Record<string, string> = {},
  onLog?: (line: string) => void,
): OwnService {
  const folder = mkdtempSync(join(tmpdir(), "journeys-"));
  let running: Service | undefined;

  beforeAll(async () => {
    running = await startService({
      port: 0,
      mocksPort: 0,
      folder,
      environment,
      ...(onLog && { onLog }),
    });
  });

  afterAll(async () => {
    const failures = running?.mocks.failures;
    const unmocked = running?.mocks.calls.unmocked();
    await running?.stop();
    rmSync(folder, { recursive: true });
    expect([failures, unmocked]).toEqual([[], []]);
  });

  function service(): Service {
    if (!running) throw new Error("It has not been started yet");
    return running;
  }

  async function signedIn(who: Who) {
    const { origin, mocks } = service();
    const visitor = newPlainVisitor({ origin, mocks: mocks.origin });
    await visitor.signIn(who);
    return visitor;
  }

  return { service, signedIn, copies: () => copiesOf(service(), folder) };
}

async function copiesOf(service: Service, folder: string): Promise<CopyStore> {
  const database = await service.worker.database();
  const [id = "", key = ""] = (await localSecrets(folder)).DATA_KEYS.split(":");
  return {
    databases: [connect(database as unknown as D1Database)], // Miniflare's own name for the same
    keys: [{ id, key }],
    keepMs: 30 * 24 * 60 * 60 * 1000,
  };
}
