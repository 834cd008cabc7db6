import { afterEach, expect, test, vi } from "vitest";

import { askUpstream } from "./upstream.server";

const MEGABYTE = 1024 * 1024;

const question = {
  url: "https://upstream.example/thing",
  headers: { Authorization: "Bearer secret" },
  timeoutMs: 60_000,
  readBodyOf: [200],
};

function answerWith(answer: (request: Request) => Promise<Response>) {
  return vi
    .spyOn(globalThis, "fetch")
    .mockImplementation((input, init) => answer(new Request(input, init)));
}

function dripping(chunk: Uint8Array, everyMs: number, pieces = Infinity) {
  const cancelled = vi.fn<() => void>();
  let sent = 0;
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve, everyMs));
      if (sent < pieces) controller.enqueue(chunk);
      else controller.close();
      sent += 1;
    },
    cancel: cancelled,
  });
  return { stream, cancelled, sent: () => sent };
}

afterEach(() => {
  vi.restoreAllMocks();
});

test("the runtime accepts how the question is asked", async () => {
  const sent = answerWith(async (request) => Response.json(request.redirect));
  await expect(askUpstream(question)).resolves.toMatchObject({
    status: 200,
    body: '"manual"',
  });
  const [url, init] = sent.mock.calls[0] ?? [];
  expect(url).toBe("https://upstream.example/thing");
  expect(init).toMatchObject({
    cache: "no-store",
    redirect: "manual",
    headers: { Accept: "application/json", Authorization: "Bearer secret" },
  });
});

test("an upstream that never answers is given up after the time allowed", async () => {
  answerWith(() => new Promise(() => {}));
  const short = { ...question, timeoutMs: 60 };
  await expect(askUpstream(short)).resolves.toBe("timeout");
});

test("the time allowed covers the body too", async () => {
  const { stream } = dripping(new Uint8Array([32]), 15);
  answerWith(async () => new Response(stream));
  const short = { ...question, timeoutMs: 60 };
  await expect(askUpstream(short)).resolves.toBe("timeout");
});

test("an upstream that cannot be reached is unavailable", async () => {
  answerWith(() => Promise.reject(new TypeError("Network connection lost.")));
  await expect(askUpstream(question)).resolves.toBe("unavailable");
});

test("a connection that breaks off within the body is unavailable", async () => {
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.error(new Error("reset")),
  });
  answerWith(async () => new Response(stream));
  await expect(askUpstream(question)).resolves.toBe("unavailable");
});

test("an address that is none is unavailable", async () => {
  await expect(askUpstream({ ...question, url: "no address" })).resolves.toBe(
    "unavailable",
  );
});

test("a header that HTTP does not allow is unavailable", async () => {
  const headers = { Authorization: "Bearer a\nb" };
  await expect(askUpstream({ ...question, headers })).resolves.toBe(
    "unavailable",
  );
});

test("an answer of one megabyte is read, and a larger one is broken off", async () => {
  const quarter = new Uint8Array(MEGABYTE / 4).fill(32);
  const whole = dripping(quarter, 0, 4);
  answerWith(async () => new Response(whole.stream));
  const answer = await askUpstream(question);
  expect(answer).toMatchObject({ body: " ".repeat(MEGABYTE) });

  const endless = dripping(quarter, 0);
  answerWith(async () => new Response(endless.stream));
  await expect(askUpstream(question)).resolves.toMatchObject({ body: null });
  expect(endless.cancelled).toHaveBeenCalledOnce();
  expect(endless.sent()).toBeLessThan(10);
});

test("a character that is split between two pieces is one character", async () => {
  const bytes = new TextEncoder().encode('"Zoë"');
  let place = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (place === bytes.length) controller.close();
      else controller.enqueue(bytes.slice(place, (place += 1)));
    },
  });
  answerWith(async () => new Response(stream));
  await expect(askUpstream(question)).resolves.toMatchObject({ body: '"Zoë"' });
});

test("bytes that are not UTF-8 are not taken for a name", async () => {
  answerWith(async () => new Response(new Uint8Array([0x22, 0xff, 0x22])));
  await expect(askUpstream(question)).resolves.toMatchObject({ body: null });
});

test("a body that does not matter is not waited for", async () => {
  const endless = dripping(new Uint8Array([32]), 15);
  answerWith(async () => new Response(endless.stream, { status: 401 }));
  await expect(askUpstream(question)).resolves.toMatchObject({
    status: 401,
    body: null,
  });
  expect(endless.cancelled).toHaveBeenCalledOnce();
});
