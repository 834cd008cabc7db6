import { afterEach, expect, test, vi } from "vitest";

import { forgetFailures } from "~/platform/steady-upstream.server";
import { fetchFromDqt } from "./dqt.server";
import { personAnswer, teacherAnswer } from "./dqt-sample";

function answerWith(body: string, init?: ResponseInit) {
  return vi
    .spyOn(globalThis, "fetch")
    .mockImplementation(async () => new Response(body, init));
}

afterEach(() => {
  vi.restoreAllMocks();
  forgetFailures();
});

const byKey = {
  url: "https://dqt.example/base",
  version: "20260612",
  accessToken: "the-key",
  trn: "0070421",
  timeoutMs: 60_000,
  longestPauseMs: 1,
} as const;

test.each([
  ["20240101", "teachers", teacherAnswer],
  ["20260612", "persons", personAnswer],
] as const)(
  "version %s has anybody’s record under %s, for the key of the service",
  async (version, place, answer) => {
    const sent = answerWith(JSON.stringify(answer));
    const outcome = await fetchFromDqt({ ...byKey, version });
    expect(outcome).toMatchObject({ found: true, record: { trn: "0070421" } });
    const [url, init] = sent.mock.calls[0] ?? [];
    expect(url).toMatch(
      `https://dqt.example/base/v3/${place}/0070421?include=Induction,`,
    );
    expect(init?.headers).toMatchObject({ Authorization: "Bearer the-key" });
  },
);

test.each([
  [404, 10001, "not-found"],
  [404, 10058, "deactivated"],
  [404, 10059, "merged"],
  [404, undefined, "refused"],
  [410, undefined, "deactivated"],
  [308, undefined, "merged"],
  [401, undefined, "refused"],
  [403, undefined, "refused"],
  [500, undefined, "unavailable"],
] as const)(
  "with the key of the service a status %i with the code %s is %s",
  async (status, code, reason) => {
    answerWith(JSON.stringify({ errorCode: code }), { status });
    expect(await fetchFromDqt(byKey)).toMatchObject({ found: false, reason });
  },
);
