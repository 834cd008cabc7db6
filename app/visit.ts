import { createContext, useContext } from "react";

/** What markup needs to know of the response that it is part of. */
export type Visit = { nonce: string; reference: string };

export const VisitContext = createContext<Visit>({ nonce: "", reference: "" });

/** The nonce for inline style and script, and the reference that an error page shows. */
export function useVisit(): Visit {
  return useContext(VisitContext);
}
