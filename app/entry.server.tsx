import type {
  AppLoadContext,
  EntryContext,
  HandleErrorFunction,
} from "@remix-run/cloudflare";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToString } from "react-dom/server";

import { describeError, logFailure } from "./platform/log.server";
import { styledPage } from "./page-styles";
import { RequestMarksContext } from "./platform/request-marks";

/**
 * A page is rendered to a string in one go: nothing in it is streamed, and that costs about half
 * the CPU of a stream.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce, reference, dictionary }: AppLoadContext,
): Response {
  const markup = renderToString(
    <RequestMarksContext.Provider value={{ nonce, reference, dictionary }}>
      <RemixServer context={remix} url={request.url} />
    </RequestMarksContext.Provider>,
  );
  // A rejected form says so first (GOV.UK error summary); `meta` is not told what an action said.
  const titled =
    status === 422 ? markup.replace("<title>", "<title>Error: ") : markup;
  headers.set("Content-Type", "text/html; charset=utf-8");
  return new Response(styledPage(titled), { status, headers });
}

/** One line in the log for what nobody expected; what was expected never comes here. */
export const handleError: HandleErrorFunction = (
  error,
  { request, context },
) => {
  // A 404 or 405 that Remix gives is an answer, and nobody's mistake in the code.
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  logFailure({
    event: "error",
    reference: context.reference,
    reason: describeError(error),
    method: request.method,
    status: 500,
  });
};
