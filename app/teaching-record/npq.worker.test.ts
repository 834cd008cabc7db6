import { afterEach, expect, test, vi } from "vitest";

import { forgetFailures } from "~/platform/steady-upstream.server";
import { fetchNpqs } from "./npq.server";

const question = {
  url: "https://npq.example",
  token: "npq-secret",
  trn: "0070421",
  timeoutMs: 60_000,
  longestPauseMs: 1,
};

function answerWith(body: unknown, init?: ResponseInit) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return vi
    .spyOn(globalThis, "fetch")
    .mockImplementation(async () => new Response(text, init));
}

function answerOf(qualifications: unknown, trn: unknown = question.trn) {
  return { data: { trn, qualifications } };
}

afterEach(() => {
  vi.restoreAllMocks();
  forgetFailures();
});

test("NPQs are asked for by TRN, with the token of the service", async () => {
  const sent = answerWith(
    answerOf([
      { award_date: "2023-10-01", npq_type: "NPQSL" },
      { award_date: "2020-10-01", npq_type: "NPQML" },
    ]),
  );
  expect(await fetchNpqs(question)).toEqual({
    npqs: [
      { code: "NPQSL", date: "2023-10-01" },
      { code: "NPQML", date: "2020-10-01" },
    ],
    unreadable: 0,
  });
  const [url, init] = sent.mock.calls[0] ?? [];
  expect(url).toBe(
    "https://npq.example/api/teacher-record-service/v1/qualifications/0070421",
  );
  expect(init?.headers).toMatchObject({ Authorization: "Bearer npq-secret" });
});

test("a teacher without NPQs has none, which is not the same as unknown", async () => {
  answerWith(answerOf([]));
  expect(await fetchNpqs(question)).toEqual({ npqs: [], unreadable: 0 });
});

test("a missing or blank date, a new code and small letters are accepted", async () => {
  answerWith(
    answerOf([
      { award_date: null, npq_type: "npqh" },
      { award_date: "", npq_type: "NPQNEW" },
      { npq_type: "NPQLT" },
    ]),
  );
  expect(await fetchNpqs(question)).toEqual({
    npqs: [
      { code: "NPQH", date: null },
      { code: "NPQNEW", date: null },
      { code: "NPQLT", date: null },
    ],
    unreadable: 0,
  });
});

test("the same award is listed once, another award of the same type stays", async () => {
  answerWith(
    answerOf([
      { award_date: "2023-10-01", npq_type: "NPQSL" },
      { award_date: "2023-10-01", npq_type: "npqsl" },
      { award_date: "2019-10-01", npq_type: "NPQSL" },
    ]),
  );
  expect(await fetchNpqs(question)).toEqual({
    npqs: [
      { code: "NPQSL", date: "2023-10-01" },
      { code: "NPQSL", date: "2019-10-01" },
    ],
    unreadable: 0,
  });
});

test("a TRN that is none cannot lead to another address", async () => {
  const sent = answerWith(answerOf([], "1/2?x=#y"));
  await fetchNpqs({ ...question, trn: "1/2?x=#y" });
  expect(sent.mock.calls[0]?.[0]).toBe(
    "https://npq.example/api/teacher-record-service/v1/qualifications/1%2F2%3Fx%3D%23y",
  );
});

test.each([
  ["the NPQs of someone else", answerOf([], "7654321")],
  ["no TRN", answerOf([], null)],
  ["no list", answerOf(null)],
  ["nothing", ""],
  ["a web page", "<!doctype html>"],
])("an answer with %s is no answer", async (_, body) => {
  answerWith(body);
  expect(await fetchNpqs(question)).toBeNull();
});

test.each([302, 401, 403, 404, 429, 500, 503])(
  "a status %i is no answer",
  async (status) => {
    answerWith(answerOf([]), { status });
    expect(await fetchNpqs(question)).toBeNull();
  },
);

test("one award that cannot be read takes no other with it, and is counted", async () => {
  answerWith(
    answerOf([
      { award_date: "2023-02-03", npq_type: null },
      { award_date: "2023-10-01", npq_type: "NPQSL" },
      { award_date: "2023-02-30", npq_type: "NPQH" },
      7,
    ]),
  );
  expect(await fetchNpqs(question)).toEqual({
    npqs: [{ code: "NPQSL", date: "2023-10-01" }],
    unreadable: 3,
  });
});

test("an NPQ service that hangs or is down is no answer", async () => {
  const fetched = vi.spyOn(globalThis, "fetch");
  fetched.mockImplementation(() => new Promise(() => {}));
  expect(await fetchNpqs({ ...question, timeoutMs: 60 })).toBeNull();
  fetched.mockRejectedValue(new TypeError("Network connection lost."));
  expect(await fetchNpqs(question)).toBeNull();
});
