import { renderToStaticMarkup } from "react-dom/server";

import { ProblemContent, problemFor } from "./content/problem";
import { pageTitle } from "./content/service";
import { Page, type PageSession } from "./page";
import { withStyles } from "./page-styles";
import {
  type RequestMarks,
  RequestMarksContext,
} from "./platform/request-marks";

/** An error page of our own that needs no Remix: for what goes wrong before or outside of it. */
export function errorPage({
  status,
  nonce,
  reference,
  session = null,
}: Omit<RequestMarks, "dictionary"> & {
  status: number;
  /** Of the teacher who meets it, if one is signed in. */
  session?: PageSession | null;
}): Response {
  const markup = renderToStaticMarkup(
    <RequestMarksContext.Provider
      value={{ nonce, reference, dictionary: null }}
    >
      <Page
        head={<title>{pageTitle(problemFor(status).title)}</title>}
        nonce={nonce}
        path=""
        session={session}
      >
        <ProblemContent
          status={status}
          reference={reference}
          signedIn={session !== null}
        />
      </Page>
    </RequestMarksContext.Provider>,
  );
  return new Response(`<!DOCTYPE html>${withStyles(markup)}`, {
    status,
    headers: { "Content-Type": "text/html; charset=utf-8" },
  });
}
