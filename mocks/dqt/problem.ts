/** A service error, family (a) of record services 2.3: no `type`, no `traceId`, no null `detail`. */
export function problem(
  status: number,
  errorCode: number,
  title: string,
  detail?: string,
): Response {
  const body = {
    title,
    status,
    ...(detail === undefined ? {} : { detail }),
    errorCode,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/problem+json; charset=utf-8" },
  });
}

/** An answer with a status and no body, as routing, policy and crashes give (record services 2.3). */
export function empty(
  status: number,
  headers: Record<string, string> = {},
): Response {
  return new Response(null, { status, headers });
}

/** The answer of the rate limiter (record services 1.4). */
export function tooManyCalls(retryAfter: number | undefined): Response {
  const body = {
    title: "API calls quota exceeded",
    status: 429,
    detail: "A maximum of 1000 calls per 60 seconds are permitted.",
  };
  return new Response(JSON.stringify(body), {
    status: 429,
    headers: {
      "content-type": "application/problem+json",
      "x-ratelimit-limit": "1000",
      "x-ratelimit-remaining": "0",
      ...(retryAfter === undefined
        ? {}
        : { "retry-after": String(retryAfter) }),
    },
  });
}
