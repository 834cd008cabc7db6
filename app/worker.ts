import * as build from "virtual:remix/server-build";

import { deliverBatch } from "./account/deliver-soon.server";
import { dictionaryToOffer } from "./platform/dictionary.server";
import { compress } from "./platform/compression.server";
import { type Context, createContext } from "./context.server";
import { errorPage } from "./error-page";
import { maintenancePage } from "./maintenance";
import { describeError, logFailure, newReference } from "./platform/log.server";
import { everyHour } from "./every-hour";
import { once } from "./forms/once.server";
import { isSameOrigin } from "./forms/same-origin";
import { randomToken } from "./platform/sealing.server";
import { createHandler } from "./platform/request-handler";
import type { RequestMarks } from "./platform/request-marks";
import { REPORTS } from "./platform/security-headers";
import { noRepeatedCookies } from "./platform/cookie";
import { createService } from "./platform/service.server";
import { count, logRequest, type Measures, serverTiming } from "./report";
import { type Env, withHeaders } from "./response-headers";
import { methodsOf } from "./uploads/tus";

const handle = createHandler(build);

export default {
  async fetch(request, env, execution): Promise<Response> {
    const marks = {
      nonce: randomToken(16),
      reference: newReference(),
      dictionary: dictionaryToOffer(request),
    };
    const measures: Measures = {};
    const response = await respond(request, marks, () =>
      createContext(request, createService(env, execution), marks, measures),
    ).catch((error: unknown) => {
      const { reference } = marks;
      const reason = describeError(error);
      logFailure({ event: "error", reference, reason, status: 500 });
      return errorPage({ ...marks, status: 500 });
    });
    const { method } = request;
    const { status } = response;
    logRequest({ method, status, reference: marks.reference, measures });
    const served = withHeaders(request, response, marks.nonce, env);
    for (const cookie of noRepeatedCookies(request))
      served.headers.append("Set-Cookie", cookie);
    if (Object.keys(measures).length > 0)
      served.headers.set("Server-Timing", serverTiming(measures));
    return compress(request, served);
  },

  async scheduled(_, env, execution): Promise<void> {
    await everyHour(createService(env, execution));
  },

  /** Changes on their way to DQT. */
  async queue(batch, env, execution): Promise<void> {
    await deliverBatch(createService(env, execution), batch);
  },
} satisfies ExportedHandler<Env>;

/** Refuses what no page is asked, and hands the rest over to Remix. */
async function respond(
  request: Request,
  marks: RequestMarks,
  makeContext: () => Context,
): Promise<Response> {
  const { reference } = marks;
  const { method } = request;
  const methods = methodsOf(new URL(request.url).pathname);
  if (!methods.includes(method)) return notAllowed(marks, methods);
  if (asksForData(new URL(request.url)))
    return errorPage({ ...marks, status: 404 });
  const context = makeContext();
  const { SERVICE_ORIGIN, MAINTENANCE_UNTIL } = context.configuration;
  const closed = maintenancePage(request, marks, {
    until: MAINTENANCE_UNTIL,
    now: context.now,
  });
  if (closed) return closed;
  const isReading = method === "GET" || method === "HEAD";
  const isOurs = isSameOrigin(request.headers, SERVICE_ORIGIN);
  if (
    !isReading &&
    !isOurs &&
    !isFromElsewhere(new URL(request.url).pathname)
  ) {
    const reason = "other origin";
    logFailure({ event: "refused", reference, reason, status: 403 });
    return errorPage({ ...marks, status: 403 });
  }
  const response = await once(
    request,
    context,
    () => personOf(context),
    () => handle(withoutForwardedHost(request), context),
  );
  count(context.counters, context.measures);
  if (response.status === 405) return notAllowed(marks, ["GET", "HEAD"]);
  if (!isBare(response)) return response;
  const session = await sessionOf(context);
  return errorPage({ ...marks, status: response.status, session });
}

/**
 * What no page of ours asks, and changes nothing of a teacher's by itself: a browser's report, and what a
 * provider tells, which shows who it is by what it has signed.
 */
function isFromElsewhere(path: string): boolean {
  return path === REPORTS || /^\/auth\/[^/]+\/signed-out-elsewhere$/.test(path);
}

async function personOf({ session }: Context) {
  const found = await session();
  return found.state === "live" ? found.session : null;
}

/** An error page of a signed-in teacher looks signed in; a database that is down signs nobody in. */
async function sessionOf({ session, now }: Context) {
  const found = await session().catch(() => null);
  if (found?.state !== "live") return null;
  const { endsAt, provider } = found.session;
  return { endsAt, provider, now };
}

/** Whatever refuses a method, it is one page, which says what is allowed (RFC 9110 15.5.6). */
function notAllowed(marks: RequestMarks, allowed: Iterable<string>): Response {
  const refused = errorPage({ ...marks, status: 405 });
  refused.headers.set("Allow", [...allowed].join(", "));
  return refused;
}

/**
 * Remix would compare it with `Origin`, and fail with a 500. Anybody can write it, so it tells
 * nothing: whether a form is ours has been decided already (threat 10).
 */
function withoutForwardedHost(request: Request): Request {
  if (!request.headers.has("X-Forwarded-Host")) return request;
  const headers = new Headers(request.headers);
  headers.delete("X-Forwarded-Host");
  return new Request(request, { headers });
}

/** Remix's own addresses for its script in the browser. Our pages have none of it, so nobody needs them. */
function asksForData({ pathname, searchParams }: URL): boolean {
  return (
    searchParams.has("_data") ||
    pathname.endsWith(".data") ||
    pathname === "/__manifest"
  );
}

/** An error that Remix says in plain text, as it does for addresses that are no pages. */
function isBare({ status, headers }: Response): boolean {
  const type = headers.get("Content-Type") ?? "text/plain";
  return status >= 400 && type.startsWith("text/plain");
}
