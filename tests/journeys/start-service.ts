import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

import { startService } from "../../tools/service.ts";

declare module "vitest" {
  interface ProvidedContext {
    service: { origin: string; mocks: string };
  }
}

/** Once for all journeys: the built Worker on workerd with an empty D1, and its mocks. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), "journeys-"));
  const service = await startService({
    port: 0,
    mocksPort: 0,
    folder,
    // Each test breaks what it needs for its own teacher, and no other waits for that.
    environment: { RECORD_LONGEST_PAUSE_MS: "1", RECORD_FRESH_SECONDS: "0" },
  });
  project.provide("service", {
    origin: service.origin,
    mocks: service.mocks.origin,
  });
  return async () => {
    // Browsers ask any site for its icon; the stand-ins' own pages have none.
    const unmocked = service.mocks.calls
      .unmocked()
      .filter(({ path }) => path !== "/favicon.ico");
    const { failures } = service.mocks;
    const { mistakes } = service.worker;
    await service.stop();
    rmSync(folder, { recursive: true });
    if (unmocked.length > 0)
      throw new Error(
        `Nobody fakes ${unmocked.map((call) => call.path).join(", ")}`,
      );
    if (mistakes.length > 0)
      throw new Error(`The Worker made mistakes:\n${mistakes.join("\n")}`);
    if (failures.length > 0)
      throw new Error("The mocks have a mistake", { cause: failures });
  };
}
