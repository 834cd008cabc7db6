import { createContext, useContext } from "react";

/** What one request and its answer are marked with. */
export type RequestMarks = {
  /** For inline style and script: the content security policy lets in no other. */
  nonce: string;
  /** Stands on an error page and in the log, and nowhere else. */
  reference: string;
  /** The dictionary that the browser may fetch for later pages; null to fetch none. */
  dictionary: string | null;
};

export const RequestMarksContext = createContext<RequestMarks>({
  nonce: "",
  reference: "",
  dictionary: null,
});

/** The marks of the request that this markup answers. */
export function useRequestMarks(): RequestMarks {
  return useContext(RequestMarksContext);
}
