import { empty, tooManyCalls } from "./dqt/problem.ts";
import type { ApiFault } from "./faults.ts";
import { pause } from "./pause.ts";

type Spoiled = {
  request: Request;
  /** The answer as it would have been. */
  answer: () => Promise<Response>;
  /** Valid JSON that is not what the contract says. */
  nonsense: unknown;
  /** The key that goes missing unless the fault names another. */
  section: string | undefined;
};

/** Makes the answer of an API go wrong in the way that a fault says. */
export async function spoil(
  fault: ApiFault,
  { request, answer, nonsense, section }: Spoiled,
): Promise<Response> {
  const slow = fault.kind === "trickle" ? 0 : (fault.delayMs ?? 0);
  await pause(slow, request.signal);
  switch (fault.kind) {
    case "status":
      return new Response(fault.body ?? null, { status: fault.status ?? 500 });
    case "delay":
      return answer();
    case "reset":
      return Response.error();
    case "html":
      return page(fault.status ?? 502, fault.body);
    case "truncated":
      return truncated(await answer());
    case "nonsense":
      return json(fault.body ?? JSON.stringify(nonsense));
    case "not-found-empty":
      return empty(404);
    case "rate-limited":
      return tooManyCalls(fault.retryAfter);
    case "trickle":
      return trickle(await answer(), fault.delayMs ?? 100, request.signal);
    case "missing-section":
      return without(await answer(), fault.section ?? section);
  }
}

function json(body: string): Response {
  return new Response(body, {
    headers: { "content-type": "application/json; charset=utf-8" },
  });
}

function page(status: number, body: string | undefined): Response {
  const words = "<h1>502 Bad Gateway</h1><p>The origin did not answer.</p>";
  const html = `<!doctype html><html lang="en"><title>Bad Gateway</title>${words}</html>`;
  return new Response(body ?? html, {
    status,
    headers: { "content-type": "text/html; charset=utf-8" },
  });
}

async function truncated(answer: Response): Promise<Response> {
  const text = await answer.text();
  return new Response(text.slice(0, Math.floor(text.length / 2)), answer);
}

async function without(
  answer: Response,
  section: string | undefined,
): Promise<Response> {
  const body: unknown = await answer.json();
  const kept = JSON.stringify(body, (key, value: unknown) =>
    key === section ? undefined : value,
  );
  return new Response(kept, answer);
}

async function trickle(
  answer: Response,
  everyMs: number,
  signal: AbortSignal,
): Promise<Response> {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const size = Math.max(1, Math.ceil(bytes.length / 20));
  let sent = 0;
  const drip = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (sent > 0) await pause(everyMs, signal);
      if (sent >= bytes.length || signal.aborted) return controller.close();
      controller.enqueue(bytes.slice(sent, sent + size));
      sent += size;
    },
  });
  return new Response(drip, answer);
}
