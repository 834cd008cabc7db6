import { createRequestHandler } from "@remix-run/cloudflare";
import * as build from "virtual:remix/server-build";

import { compress } from "./compression.server";
import { createContext } from "./context.server";
import { errorPage } from "./error-page";
import { describeError, logFailure, newReference } from "./log.server";
import { isSameOrigin } from "./same-origin";
import { randomToken } from "./sealing.server";
import { securityHeaders } from "./security-headers";

const handle = createRequestHandler(build, "production");
const METHODS = new Set(["GET", "HEAD", "POST"]);

export default {
  async fetch(request, env, execution): Promise<Response> {
    const visit = {
      request,
      env,
      execution,
      nonce: randomToken(16),
      reference: newReference(),
    };
    const response = await respond(visit).catch((error: unknown) => {
      logFailure({
        event: "error",
        reference: visit.reference,
        reason: describeError(error),
        status: 500,
      });
      return errorPage({
        status: 500,
        nonce: visit.nonce,
        reference: visit.reference,
      });
    });
    return compress(request, withHeaders(response, visit.nonce, env));
  },
} satisfies ExportedHandler<Env>;

/** Unknown until `createContext` has parsed it. */
type Env = Record<string, unknown>;
type Visit = Parameters<typeof createContext>[0];

async function respond(visit: Visit): Promise<Response> {
  const { request, nonce, reference } = visit;
  if (!METHODS.has(request.method)) {
    const refused = errorPage({ status: 405, nonce, reference });
    refused.headers.set("Allow", [...METHODS].join(", "));
    return refused;
  }
  if (asksForData(new URL(request.url)))
    return errorPage({ status: 404, nonce, reference });
  const context = createContext(visit);
  if (
    request.method === "POST" &&
    !isSameOrigin(request.headers, context.configuration.SERVICE_ORIGIN)
  ) {
    logFailure({
      event: "refused",
      reference,
      reason: "other origin",
      status: 403,
    });
    return errorPage({ status: 403, nonce, reference });
  }
  const response = await handle(request, context);
  return isBare(response)
    ? errorPage({ status: response.status, nonce, reference })
    : response;
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

/** Adds what every response carries; a page is never kept by anybody unless it says otherwise. */
function withHeaders(response: Response, nonce: string, env: Env): Response {
  const served = new Response(response.body, response);
  const origin = String(env["SERVICE_ORIGIN"] ?? "");
  const signInOrigins = [
    env["IDENTITY_ISSUER"],
    env["IDENTITY_ACCOUNT_URL"],
  ].flatMap(originOf);
  const headers = securityHeaders({
    nonce,
    signInOrigins: [...new Set(signInOrigins)],
    isHttps: origin.startsWith("https:"),
  });
  for (const [name, value] of headers) served.headers.set(name, value);
  if (!served.headers.has("Cache-Control"))
    served.headers.set("Cache-Control", "no-store");
  return served;
}

function originOf(address: unknown): string[] {
  return typeof address === "string" && URL.canParse(address)
    ? [new URL(address).origin]
    : [];
}
