import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

import { run } from "../../tools/program.ts";

test.each(["preview", "production"])(
  "what would be deployed to %s is what was built, and tested, to the last byte",
  (environment) => {
    const folder = mkdtempSync(join(tmpdir(), "deploy-"));
    const words = ["--dry-run", "--env", environment, "--outdir", folder];
    run("wrangler", "deploy", ...words);
    const built = modulesIn("build/server");
    expect(Object.keys(built).length).toBeGreaterThan(2);
    expect(modulesIn(folder)).toEqual(built);
    rmSync(folder, { recursive: true });
  },
);

/** Every module in a folder, with what is in it. */
function modulesIn(folder: string): Record<string, string> {
  return Object.fromEntries(
    globSync("**/*.{js,wasm}", { cwd: folder }).map((file) => [
      file,
      readFileSync(join(folder, file)).toString("base64"),
    ]),
  );
}
