import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { z } from "zod";

import { readBody } from "./forms/read-form.server";
import { isWithinLimit } from "./identity/limit.server";
import { logFailure } from "./platform/log.server";
import { parseJson } from "./platform/parse-json";

/** More than any browser writes of one page. */
const MOST_BYTES = 16 * 1024;

const report = z.object({
  "csp-report": z.object({
    "effective-directive": z.string().optional(),
    "violated-directive": z.string().optional(),
    "blocked-uri": z.string().catch(""),
  }),
});

/**
 * What a browser did not load because the Content-Security-Policy forbids it. Noted is the directive and
 * from which host it was, and nothing of the page or of the person.
 */
export async function action({
  request,
  context,
}: ActionFunctionArgs): Promise<Response> {
  if (!(await isWithinLimit(request, context, "report")))
    return Response.json({}, { status: 429, headers: { "Retry-After": "60" } });
  const body = await readBody(request, MOST_BYTES);
  const { data } = report.safeParse(parseJson(new TextDecoder().decode(body)));
  if (!data) return Response.json({}, { status: 400 });
  const { "blocked-uri": blocked, ...says } = data["csp-report"];
  const directive =
    says["effective-directive"] ?? says["violated-directive"] ?? "";
  const [word = "unknown"] = /^[a-z-]{1,40}/.exec(directive) ?? [];
  const { reference } = context;
  logFailure({
    event: "csp",
    reference,
    reason: `${word}: ${hostOf(blocked)}`,
  });
  return new Response(null, { status: 204 });
}

/** "evil.example"; of what has no host the browser's word for it, such as "inline". */
function hostOf(blocked: string): string {
  if (/^[a-z-]{1,20}$/.test(blocked)) return blocked;
  const host = URL.canParse(blocked) ? new URL(blocked).hostname : "";
  return /^[\w.-]{1,100}$/.test(host) ? host : "unknown";
}
