import { createContext, useContext } from "react";

/** What one request and its answer are marked with. */
export type RequestMarks = {
  /** For inline style and script: the content security policy lets in no other. */
  nonce: string;
  /** Stands on an error page and in the log, and nowhere else. */
  reference: string;
};

export const RequestMarksContext = createContext<RequestMarks>({
  nonce: "",
  reference: "",
});

/** The marks of the request that this markup answers. */
export function useRequestMarks(): RequestMarks {
  return useContext(RequestMarksContext);
}
