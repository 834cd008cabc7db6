import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";

import { startService } from "../../tools/service.ts";
import { queryDatabase } from "../../tools/storage.ts";
import { freePort } from "../../tools/worker.ts";
import { AMARA } from "./cast.ts";
import { askForName, DEED } from "./change-asker.ts";
import { newPlainVisitor } from "./plain-visitor.ts";

const folder = mkdtempSync(join(tmpdir(), "requests-"));
const evidence = join(folder, "evidence");
let accepted = "";
let held = "";
let caseNumber = "";

beforeAll(async () => {
  const service = await startService({
    port: 0,
    mocksPort: await freePort(),
    folder,
    keepsData: true,
    environment: {},
  });
  const { origin, mocks } = service;
  const amara = newPlainVisitor({ origin, mocks: mocks.origin });
  await amara.signIn(AMARA);
  accepted = await asked(amara, "Ngozi-Smith", "In review");
  caseNumber = mocks.cases.list()[0]?.caseNumber ?? "";
  mocks.faults.add({
    upstream: "dqt-changes",
    kind: "status",
    status: 400,
  });
  const other = newPlainVisitor({ origin, mocks: mocks.origin });
  await other.signIn("1009876");
  held = await asked(other, "Okafor", "Not sent");
  await service.stop();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the command prints. */
function requests(...words: string[]): string {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ["tools/requests.ts", "--folder", folder, ...words],
    { encoding: "utf8" },
  );
  return stderr + stdout;
}

/** The reference of a request that has come so far. */
async function asked(
  visitor: ReturnType<typeof newPlainVisitor>,
  lastName: string,
  status: string,
): Promise<string> {
  const place = await askForName(visitor, lastName);
  await vi.waitUntil(async () =>
    (await (await visitor.ask(place)).text()).includes(`${status}</strong>`),
  );
  return place.split("/").at(-1) ?? "";
}

const TIME = /\d{4}-\d{2}-\d{2}T[\d:.]+Z/g;

test("support sees the requests that do not go on by themselves, and nothing about who made them", () => {
  expect(requests().replaceAll(TIME, "TIME")).toBe(
    [
      '"Reference","Case","Change of","State","Submitted at","Attempts"',
      `"${held}","","name","held, refused","TIME","1"`,
      "",
    ].join("\r\n"),
  );
});

test("support finds a request by the reference that a teacher reads out, and sees what the teacher sees", () => {
  const readOut = accepted.toLowerCase().replaceAll("-", " ");
  const told = requests(readOut);
  expect(told.replaceAll(TIME, "TIME")).toBe(`Request to change the name

Reference: ${accepted}
Case at DfE: ${caseNumber}
Status: In review
New name: Sam Ngozi-Smith
TRN: ${AMARA}
Email address: amara.okonkwo-hughes@example.com
Attempts to send it: 1
File: deed.pdf, ${DEED.bytes.length} B

What the teacher is told:
The Department for Education will email you within 5 working days. Your certificates change as soon as your request is accepted.

What has happened:
TIME We received your request
TIME We checked your files for viruses
TIME We sent your request, and it is being reviewed
`);
});

test("support gets the files of a request, by the number of its case, as they came in", () => {
  const told = requests(caseNumber.toLowerCase(), "--files", evidence);
  expect(told).toContain(`Reference: ${accepted}`);
  expect(new Uint8Array(readFileSync(join(evidence, "1 deed.pdf")))).toEqual(
    DEED.bytes,
  );
});

test("that support has read a request is noted with it", () => {
  const [noted] = queryDatabase(
    { remote: false, env: "", folder },
    `SELECT count(*) AS times FROM audit_events WHERE request = '${accepted}' AND what = 'name change, read by support'`,
    z.object({ times: z.number() }),
  );
  expect(noted).toEqual({ times: 2 });
});

test("a reference that nobody has is said to be none", () => {
  expect(requests("CASE-NONE")).toBe(
    "There is no request with the reference 'CASE-NONE'.\n",
  );
});

test("what cannot be a reference is said to be none, in one line", () => {
  expect(requests("' OR 1=1")).toBe(
    '"\' OR 1=1" is no reference of a request\n',
  );
});
