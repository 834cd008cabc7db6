import { expect, test } from "vitest";
import { createAsk } from "./ask.ts";

const amara = "3012457";
const asked = "?include=Induction,Alerts";

test("a status has no body unless one is given", async () => {
  const { faults, person } = createAsk();
  faults.add({ upstream: "dqt", kind: "status", times: 1 });
  const bare = await person(amara);
  expect([bare.status, await bare.text()]).toEqual([500, ""]);
  faults.add({ upstream: "dqt", kind: "status", status: 503, body: "later" });
  const told = await person(amara);
  expect([told.status, await told.text()]).toEqual([503, "later"]);
});

test("a delay comes before the right answer", async () => {
  const { faults, person } = createAsk();
  faults.add({ upstream: "dqt", kind: "delay", delayMs: 30 });
  const begun = Date.now();
  expect((await person(amara)).status).toBe(200);
  expect(Date.now() - begun).toBeGreaterThanOrEqual(29);
});

test("a reset is a network error", async () => {
  const { faults, person } = createAsk();
  faults.add({ upstream: "dqt", kind: "reset" });
  expect((await person(amara)).type).toBe("error");
});

test("a gateway answers with HTML", async () => {
  const { faults, npqs } = createAsk();
  faults.add({ upstream: "npq", kind: "html" });
  const answer = await npqs(amara);
  expect(answer.status).toBe(502);
  expect(answer.headers.get("content-type")).toContain("text/html");
});

test("truncated JSON does not parse", async () => {
  const { faults, person } = createAsk();
  faults.add({ upstream: "dqt", kind: "truncated" });
  const answer = await person(amara);
  expect(answer.status).toBe(200);
  await expect(answer.json()).rejects.toThrow(SyntaxError);
});

test.each(["dqt", "npq"] as const)(
  "nonsense of %s is valid JSON of the wrong shape",
  async (upstream) => {
    const { faults, person, npqs } = createAsk();
    faults.add({ upstream, kind: "nonsense" });
    const answer = await (upstream === "dqt" ? person(amara) : npqs(amara));
    expect(answer.status).toBe(200);
    expect(JSON.stringify(await answer.json())).not.toContain(amara);
  },
);

test("not found can have no body", async () => {
  const { faults, npqs } = createAsk();
  faults.add({ upstream: "npq", kind: "not-found-empty" });
  const answer = await npqs(amara);
  expect([answer.status, await answer.text()]).toEqual([404, ""]);
});

test("too many calls may or may not say when to try again", async () => {
  const { faults, person } = createAsk();
  faults.add({ upstream: "dqt", kind: "rate-limited", times: 1 });
  expect((await person(amara)).headers.has("retry-after")).toBe(false);
  faults.add({ upstream: "dqt", kind: "rate-limited", retryAfter: 7 });
  const answer = await person(amara);
  expect(answer.status).toBe(429);
  expect(answer.headers.get("retry-after")).toBe("7");
  expect(answer.headers.get("x-ratelimit-remaining")).toBe("0");
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(await answer.json()).not.toHaveProperty("errorCode");
});

test("a trickle is slow and whole", async () => {
  const { faults, person } = createAsk();
  faults.add({ upstream: "dqt", kind: "trickle", delayMs: 1 });
  const answer = await person(amara, asked);
  let parts = 0;
  const counted = answer.body?.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(part, controller) {
        parts += 1;
        controller.enqueue(part);
      },
    }),
  );
  const body: unknown = await new Response(counted ?? null).json();
  expect(body).toHaveProperty("alerts");
  expect(parts).toBeGreaterThan(10);
});

test("a section that was asked for goes missing", async () => {
  const { faults, person, npqs } = createAsk();
  faults.add({ upstream: "dqt", kind: "missing-section", times: 1 });
  const first: unknown = await (await person(amara, asked)).json();
  expect(first).not.toHaveProperty("induction");
  expect(first).toHaveProperty("alerts");
  faults.add({ upstream: "dqt", kind: "missing-section", section: "alerts" });
  const named: unknown = await (await person(amara, asked)).json();
  expect(named).toHaveProperty("induction");
  expect(named).not.toHaveProperty("alerts");
  faults.add({ upstream: "npq", kind: "missing-section" });
  expect(await (await npqs(amara)).json()).toEqual({ data: { trn: amara } });
});

test("a wrong version is still 404 while a fault is on", async () => {
  const { faults, ask } = createAsk();
  faults.add({ upstream: "dqt", kind: "status", status: 500 });
  expect((await ask("/dqt/v3/person")).status).toBe(404);
});

test.each([
  ["1900006", 500],
  ["1900008", 429],
])("the record service fails %s for good with %i", async (trn, status) => {
  const { person } = createAsk();
  expect((await person(trn)).status).toBe(status);
});

test("for one teacher the record is slow, until the caller gives up", async () => {
  const { answer } = createAsk();
  const gone = new AbortController();
  const request = new Request("http://localhost/dqt/v3/teacher", {
    headers: { authorization: "Bearer 1900005" },
    signal: gone.signal,
  });
  const first = await Promise.race([
    answer(request).then(() => "answered"),
    new Promise((resolve) => setTimeout(resolve, 30, "still waiting")),
  ]);
  expect(first).toBe("still waiting");
  gone.abort();
});

test("for one teacher only the NPQ service is down", async () => {
  const { person, npqs } = createAsk();
  expect((await person("1900007")).status).toBe(200);
  expect((await npqs("1900007")).status).toBe(500);
});
