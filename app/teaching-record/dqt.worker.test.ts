import { afterEach, expect, test, vi } from "vitest";

import { forgetFailures } from "~/platform/steady-upstream.server";
import { fetchFromDqt } from "./dqt.server";
import { personAnswer, teacherAnswer } from "./dqt-sample";
import { dqtVersion } from "~/platform/dqt-version";

const question = {
  url: "https://dqt.example/base",
  version: "20260612",
  accessToken: "a.b.c",
  timeoutMs: 60_000,
  longestPauseMs: 1,
} as const;

function answerWith(body: BodyInit | null, init?: ResponseInit) {
  return vi
    .spyOn(globalThis, "fetch")
    .mockImplementation(async () => new Response(body, init));
}

function problem(status: number, errorCode?: number) {
  const body = { title: "Trouble with TRN 0070421", status, errorCode };
  return answerWith(JSON.stringify(body), { status });
}

async function reasonAt(version: "20240101" | "20260612") {
  const outcome = await fetchFromDqt({ ...question, version });
  return outcome.found ? "found" : outcome.reason;
}

afterEach(() => {
  vi.restoreAllMocks();
  forgetFailures();
});

test("version 20240101 asks for the teacher with every section that is read", async () => {
  const sent = answerWith(JSON.stringify(teacherAnswer));
  const outcome = await fetchFromDqt({ ...question, version: "20240101" });
  expect(outcome).toMatchObject({
    found: true,
    record: { trn: "0070421" },
    npqs: [{ code: "NPQML" }],
  });
  expect(sent).toHaveBeenCalledOnce();
  const [url, init] = sent.mock.calls[0] ?? [];
  expect(url).toBe(
    "https://dqt.example/base/v3/teacher?include=Induction,InitialTeacherTraining,NpqQualifications,MandatoryQualifications,PendingDetailChanges",
  );
  expect(init?.headers).toEqual({
    Accept: "application/json",
    Authorization: "Bearer a.b.c",
    "X-Api-Version": "20240101",
  });
});

test.each(dqtVersion.exclude(["20240101"]).options)(
  "version %s asks for the person with every section that is read",
  async (version) => {
    const sent = answerWith(JSON.stringify(personAnswer));
    const outcome = await fetchFromDqt({ ...question, version });
    expect(outcome).toMatchObject({
      found: true,
      record: { trn: "0070421" },
      npqs: null,
    });
    const [url, init] = sent.mock.calls[0] ?? [];
    expect(url).toBe(
      "https://dqt.example/base/v3/person?include=Induction,RoutesToProfessionalStatuses,MandatoryQualifications,PendingDetailChanges",
    );
    expect(init?.headers).toMatchObject({ "X-Api-Version": version });
  },
);

test.each([
  [401, undefined, "signed-out"],
  [403, 10001, "not-found"],
  [403, 10040, "no-permission"],
  [403, undefined, "no-permission"],
  [400, 10058, "deactivated"],
  [400, 10059, "merged"],
  [400, 10031, "refused"],
  [404, undefined, "refused"],
  [404, 10001, "refused"],
  [405, undefined, "nonsense"],
  [410, undefined, "nonsense"],
  [429, undefined, "rate-limited"],
  [500, undefined, "unavailable"],
  [502, 10001, "unavailable"],
  [503, undefined, "unavailable"],
] as const)(
  "a status %i with the code %s is %s in every version",
  async (status, code, reason) => {
    problem(status, code);
    expect(await reasonAt("20240101")).toBe(reason);
    forgetFailures();
    expect(await reasonAt("20260612")).toBe(reason);
  },
);

test("an empty 403 is a token that does not open the record", async () => {
  answerWith(null, { status: 403 });
  expect(await reasonAt("20240101")).toBe("no-permission");
  expect(await reasonAt("20260612")).toBe("no-permission");
});

test("a 400 without a code was how the API of 2023 said that it knows no such teacher", async () => {
  problem(400);
  expect(await reasonAt("20240101")).toBe("not-found");
  expect(await reasonAt("20260612")).toBe("refused");
  answerWith(null, { status: 400 });
  expect(await reasonAt("20240101")).toBe("not-found");
  expect(await reasonAt("20260612")).toBe("refused");
});

test("a 400 that is a web page does not come from DQT", async () => {
  answerWith("<h1>400 Bad Request</h1>", { status: 400 });
  expect(await reasonAt("20240101")).toBe("nonsense");
});

test.each([301, 302, 307, 308])(
  "a redirect with status %i is not followed",
  async (status) => {
    const headers = { Location: "https://elsewhere.example/" };
    const sent = answerWith(null, { status, headers });
    expect(await reasonAt("20260612")).toBe("nonsense");
    expect(sent).toHaveBeenCalledOnce();
  },
);

test("too many calls say how long to wait, where that makes sense", async () => {
  const waits = { "42": 42, "-1": null, "31536000": null };
  for (const [value, retryAfterSeconds] of Object.entries(waits)) {
    forgetFailures();
    answerWith("", { status: 429, headers: { "Retry-After": value } });
    expect(await fetchFromDqt(question)).toEqual({
      found: false,
      reason: "rate-limited",
      retryAfterSeconds,
    });
  }
});

test.each([
  ["empty", ""],
  ["a web page", "<!doctype html><title>Sorry</title>"],
  ["cut short", JSON.stringify(personAnswer).slice(0, 400)],
  ["null", "null"],
  ["a record of another version", JSON.stringify(teacherAnswer)],
  [
    "without sections",
    JSON.stringify({ ...personAnswer, induction: undefined }),
  ],
  ["too large", JSON.stringify(personAnswer) + " ".repeat(1024 * 1024)],
])("an answer that is %s is nonsense", async (_, body) => {
  answerWith(body);
  expect(await reasonAt("20260612")).toBe("nonsense");
});

test("an answer of two megabytes behind a 403 is still a refusal", async () => {
  answerWith(" ".repeat(2 * 1024 * 1024), { status: 403 });
  expect(await reasonAt("20260612")).toBe("no-permission");
});

test("nothing that DQT says is logged", async () => {
  const logs = (["log", "info", "warn", "error", "debug"] as const).map(
    (level) => vi.spyOn(console, level),
  );
  for (const status of [200, 400, 401, 403, 429, 500]) {
    problem(status, 10001);
    await fetchFromDqt(question);
  }
  for (const log of logs) expect(log).not.toHaveBeenCalled();
});
