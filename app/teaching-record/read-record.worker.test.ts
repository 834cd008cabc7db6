import { afterEach, expect, test, vi } from "vitest";

import { forgetFailures } from "~/platform/steady-upstream.server";
import { startMocks } from "./cast-sample";
import { personAnswer, teacherAnswer } from "./dqt-sample";
import type { RecordSource } from "./ask-record.server";
import { readRecord } from "./read-record.server";

const TRN = "3012457";

const newest: RecordSource = {
  dqtUrl: "https://mocks.example/dqt",
  dqtVersion: "20260612",
  timeoutMs: 60_000,
  longestPauseMs: 1,
  npqUrl: "https://mocks.example/npq",
  npqToken: "local-npq-token",
};
const oldest: RecordSource = { ...newest, dqtVersion: "20240101" };

const npqsOfTeacher = [
  { code: "NPQSL", date: "2023-10-01" },
  { code: "NPQML", date: "2020-10-01" },
];

function read(source: RecordSource, trn = TRN) {
  return readRecord({
    teacher: { issuer: "i", subject: "s", accessToken: TRN, trn },
    source,
    limits: { freshMs: 60_000, deadlineMs: 60_000, keepMs: 86_400_000 },
    copies: null,
    now: Date.now(),
    reference: "7F3K-9Q2M",
    isForced: false,
    waitUntil: (promise) => void promise,
  });
}

function pathsAsked(fetched: ReturnType<typeof startMocks>) {
  return fetched.mock.calls.map(([url]) => new URL(String(url)).pathname);
}

function isSlow(kind: string): boolean {
  return kind === "delay" || kind === "trickle";
}

function slowOrBroken(upstream: "dqt" | "npq", kind: string) {
  return { upstream, kind, ...(isSlow(kind) && { delayMs: 5000 }) };
}

/** Only what is slow is not waited for: a busy machine is no reason. */
function patientUnlessSlow(source: RecordSource, kind: string): RecordSource {
  return isSlow(kind) ? { ...source, timeoutMs: 100 } : source;
}

afterEach(() => {
  vi.restoreAllMocks();
  forgetFailures();
});

test("the newest version asks DQT and the NPQ service at the same time", async () => {
  const asked = vi
    .spyOn(globalThis, "fetch")
    .mockImplementation(() => new Promise(() => {}));
  const outcome = read({ ...newest, timeoutMs: 100 });
  await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(2));
  expect(await outcome).toMatchObject({ found: false, reason: "timeout" });
});

test("the newest version has the record from DQT and the NPQs from their service", async () => {
  startMocks();
  expect(await read(newest)).toMatchObject({
    found: true,
    record: { trn: TRN },
    npqs: npqsOfTeacher,
  });
});

test("each service is told its own secret and no other", async () => {
  const fetched = startMocks();
  await read(newest);
  const tokens = fetched.mock.calls.map(([url, init]) => [
    new URL(String(url)).pathname.split("/")[1],
    new Headers(init?.headers).get("Authorization"),
  ]);
  expect(Object.fromEntries(tokens)).toEqual({
    dqt: `Bearer ${TRN}`,
    npq: "Bearer local-npq-token",
  });
});

test("the oldest version has the NPQs in the record and does not ask for them", async () => {
  const fetched = startMocks();
  expect(await read(oldest)).toMatchObject({
    found: true,
    npqs: expect.arrayContaining(npqsOfTeacher),
  });
  expect(pathsAsked(fetched)).toEqual(["/dqt/v3/teacher"]);
});

test("the oldest version without NPQs in the record asks the NPQ service", async () => {
  const fetched = startMocks({
    upstream: "dqt",
    kind: "missing-section",
    section: "npqQualifications",
  });
  expect(await read(oldest)).toMatchObject({
    found: true,
    npqs: npqsOfTeacher,
  });
  expect(pathsAsked(fetched)).toEqual([
    "/dqt/v3/teacher",
    `/npq/api/teacher-record-service/v1/qualifications/${TRN}`,
  ]);
});

test("without an NPQ service NPQs are unknown, and nobody is asked", async () => {
  const fetched = startMocks();
  const outcome = await read({ ...newest, npqUrl: null, npqToken: null });
  expect(outcome).toMatchObject({ found: true, npqs: null });
  expect(fetched).toHaveBeenCalledOnce();
});

test.each(["status", "delay", "reset", "html", "truncated", "nonsense"])(
  "NPQs that fail by %s leave the record as it is",
  async (kind) => {
    startMocks(slowOrBroken("npq", kind));
    expect(await read(patientUnlessSlow(newest, kind))).toMatchObject({
      found: true,
      record: { trn: TRN },
      npqs: null,
    });
  },
);

test.each([
  ["status", "unavailable"],
  ["delay", "timeout"],
  ["trickle", "timeout"],
  ["reset", "unavailable"],
  ["html", "unavailable"],
  ["truncated", "nonsense"],
  ["nonsense", "nonsense"],
  ["missing-section", "nonsense"],
  ["not-found-empty", "refused"],
  ["rate-limited", "rate-limited"],
])("DQT that fails by %s is %s in both versions", async (kind, reason) => {
  startMocks(slowOrBroken("dqt", kind));
  for (const source of [newest, oldest]) {
    const outcome = await read(patientUnlessSlow(source, kind));
    expect(outcome).toMatchObject({ found: false, reason });
    forgetFailures();
  }
});

test("a refusal by DQT is known without waiting for the NPQ service", async () => {
  vi.spyOn(globalThis, "fetch").mockImplementation((url) =>
    String(url).includes("/npq/")
      ? new Promise(() => {})
      : Promise.resolve(new Response(null, { status: 401 })),
  );
  const outcome = read({ ...newest, timeoutMs: 60_000 });
  expect(await outcome).toMatchObject({ found: false, reason: "signed-out" });
});

test("the record of another teacher is never shown", async () => {
  for (const [source, answer] of [
    [oldest, teacherAnswer],
    [newest, personAnswer],
  ] as const) {
    vi.spyOn(globalThis, "fetch").mockImplementation(async () =>
      Response.json(answer),
    );
    expect(await read(source, "7654321")).toMatchObject({
      found: false,
      reason: "nonsense",
    });
    expect(await read(source, answer.trn)).toMatchObject({ found: true });
  }
});
