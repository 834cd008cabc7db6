import { seeOther } from "~/platform/see-other";

/** Between pages and the Worker; it does not leave the service. */
export const OUTCOME_HEADER = "Form-Outcome";

/**
 * Where a form leads that did not do what it asks for: `kept`, when what was typed waits here for its
 * teacher to sign in; `not-taken`, when something is in its way; `sign-in`, when nothing of it is here.
 */
export type Outcome = "done" | "kept" | "not-taken" | "sign-in";

/** Off to another page, and what became of the form: for whoever sends it again (`once.server.ts`). */
export function leadOn(address: string, outcome: Exclude<Outcome, "done">) {
  return seeOther(address, { [OUTCOME_HEADER]: outcome });
}

/** What a form came to, out of the redirect that answers it; null for an answer that is none. */
export function outcomeOf({ status, headers }: Response): Outcome | null {
  if (status < 300 || status > 399) return null;
  const said = headers.get(OUTCOME_HEADER);
  return said === "kept" || said === "not-taken" || said === "sign-in"
    ? said
    : "done";
}
