import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

import { startService } from "../../tools/service.ts";
import { freePort } from "../../tools/worker.ts";
import { newPlainVisitor } from "./plain-visitor.ts";

test("whoever runs the service reads its feedback, the newest first, as a table that is safe to open", async () => {
  const folder = mkdtempSync(join(tmpdir(), "feedback-"));
  const service = await startService({
    port: 0,
    mocksPort: await freePort(),
    folder,
    keepsData: true,
    environment: {},
  });
  const visitor = newPlainVisitor({
    origin: service.origin,
    mocks: service.mocks.origin,
  });
  for (const typed of [
    { rating: "Satisfied", suggestion: '=HYPERLINK("x")', contact: "No" },
    {
      rating: "Dissatisfied",
      suggestion: "Larger print,\nplease",
      contact: "Yes",
      email: "sam@example.com",
    },
  ])
    expect((await visitor.post("/feedback", typed)).status).toBe(303);
  await service.stop();
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ["tools/feedback.ts", "--folder", folder],
    { encoding: "utf8" },
  );
  rmSync(folder, { recursive: true });
  expect(stderr).toBe("");
  const time = /"\d{4}-\d{2}-\d{2}T[\d:.]+Z"/g;
  expect(stdout.replaceAll(time, "TIME")).toBe(
    [
      '"Sent at","Rating","Suggestion","Email address"',
      'TIME,"Dissatisfied","Larger print,\nplease","sam@example.com"',
      'TIME,"Satisfied","\'=HYPERLINK(""x"")",""',
      "",
    ].join("\r\n"),
  );
});
