import { ProblemContent, problemFor } from "./content/problem";
import type { PageSession } from "./content/page-session";
import { plainPage } from "./plain-page";
import type { RequestMarks } from "./platform/request-marks";

/** An error page of our own that needs no Remix: for what goes wrong before or outside of it. */
export function errorPage({
  status,
  session = null,
  ...marks
}: Omit<RequestMarks, "dictionary"> & {
  status: number;
  /** Of the teacher who meets it, if one is signed in. */
  session?: PageSession | null;
}): Response {
  return plainPage({
    ...marks,
    title: problemFor(status).title,
    status,
    session,
    content: (
      <ProblemContent
        status={status}
        reference={marks.reference}
        signedIn={session !== null}
      />
    ),
  });
}
