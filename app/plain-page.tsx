import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";

import { pageTitle } from "./content/service";
import type { PageSession } from "./content/page-session";
import { Page } from "./page";
import { styledPage } from "./page-styles";
import {
  type RequestMarks,
  RequestMarksContext,
} from "./platform/request-marks";

/** A page that needs no Remix: for what goes wrong before or outside of it. */
export function plainPage({
  title,
  status,
  nonce,
  reference,
  session = null,
  content,
}: Omit<RequestMarks, "dictionary"> & {
  title: string;
  status: number;
  /** Of the teacher who meets it, if one is signed in. */
  session?: PageSession | null;
  content: ReactNode;
}): Response {
  const markup = renderToStaticMarkup(
    <RequestMarksContext.Provider
      value={{ nonce, reference, dictionary: null }}
    >
      <Page
        head={<title>{pageTitle(title)}</title>}
        nonce={nonce}
        path=""
        session={session}
      >
        {content}
      </Page>
    </RequestMarksContext.Provider>,
  );
  return new Response(styledPage(markup), {
    status,
    headers: { "Content-Type": "text/html; charset=utf-8" },
  });
}
