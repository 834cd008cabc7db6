import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

import { run } from "../../tools/program.ts";

test("the migrations make exactly the tables that the schema describes", () => {
  const copy = mkdtempSync(join(tmpdir(), "migrations-"));
  cpSync("db/migrations", copy, { recursive: true });
  const before = readdirSync(copy);
  const schema = ["--dialect", "sqlite", "--schema", "db/schema.ts"];
  run("drizzle-kit", "generate", ...schema, "--out", copy);
  expect(readdirSync(copy)).toEqual(before);
  rmSync(copy, { recursive: true });
});
