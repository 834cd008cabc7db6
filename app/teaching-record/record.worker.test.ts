import { afterEach, expect, test, vi } from "vitest";

import { startMocks } from "./cast-sample";
import { personAnswer, teacherAnswer } from "./dqt-sample";
import { type RecordSource, readTeachingRecord } from "./record.server";

const TRN = "3012457";

const newest: RecordSource = {
  dqtUrl: "https://mocks.example/dqt",
  dqtVersion: "20260612",
  dqtTimeoutMs: 100,
  npqUrl: "https://mocks.example/npq",
  npqToken: "local-npq-token",
};
const oldest: RecordSource = { ...newest, dqtVersion: "20240101" };

const npqsOfTeacher = [
  { code: "NPQSL", date: "2023-10-01" },
  { code: "NPQML", date: "2020-10-01" },
];

function read(source: RecordSource, trn = TRN) {
  return readTeachingRecord(source, { accessToken: TRN, trn });
}

function pathsAsked(fetched: ReturnType<typeof startMocks>) {
  return fetched.mock.calls.map(([url]) => new URL(String(url)).pathname);
}

function slowOrBroken(upstream: "dqt" | "npq", kind: string) {
  const isSlow = kind === "delay" || kind === "trickle";
  return { upstream, kind, ...(isSlow && { delayMs: 5000 }) };
}

afterEach(() => {
  vi.restoreAllMocks();
});

test("the newest version asks DQT and the NPQ service at the same time", async () => {
  const fetched = startMocks();
  const outcome = read(newest);
  expect(fetched).toHaveBeenCalledTimes(2);
  expect(await outcome).toMatchObject({
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
    expect(await read(newest)).toMatchObject({
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
  ["not-found-empty", "nonsense"],
  ["rate-limited", "rate-limited"],
])("DQT that fails by %s is %s in both versions", async (kind, reason) => {
  startMocks(slowOrBroken("dqt", kind));
  expect(await read(newest)).toMatchObject({ found: false, reason });
  expect(await read(oldest)).toMatchObject({ found: false, reason });
});

test("a refusal by DQT is known without waiting for the NPQ service", async () => {
  vi.spyOn(globalThis, "fetch").mockImplementation((url) =>
    String(url).includes("/npq/")
      ? new Promise(() => {})
      : Promise.resolve(new Response(null, { status: 401 })),
  );
  const outcome = read({ ...newest, dqtTimeoutMs: 60_000 });
  expect(await outcome).toEqual({ found: false, reason: "signed-out" });
});

test("the record of another teacher is never shown", async () => {
  for (const [source, answer] of [
    [oldest, teacherAnswer],
    [newest, personAnswer],
  ] as const) {
    vi.spyOn(globalThis, "fetch").mockImplementation(async () =>
      Response.json(answer),
    );
    expect(await read(source, "7654321")).toEqual({
      found: false,
      reason: "nonsense",
    });
    expect(await read(source, answer.trn)).toMatchObject({ found: true });
  }
});
