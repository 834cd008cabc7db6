import { z } from "zod";

import { CERTIFICATE_KINDS } from "./certificate-kind";

/** Why a download led back to the qualifications page, and of what. */
export const downloadProblem = z.object({
  why: z.enum(["not-held", "try-again", "npqs-missing", "cannot-print"]),
  kind: z.enum([...CERTIFICATE_KINDS, "all"]),
  /** Of two awards of one NPQ, which was asked for. */
  awarded: z.iso.date().nullable(),
});

export type DownloadProblem = z.infer<typeof downloadProblem>;

type Words = { title: string; text: string; canTryAgain: boolean };

const WORDS: Record<DownloadProblem["why"], Words> = {
  "not-held": {
    title: "Certificate not found",
    text: "Your record does not have that certificate.",
    canTryAgain: false,
  },
  "try-again": {
    title: "Certificate not downloaded",
    text: "We could not make your certificate, because the service that holds teaching records did not answer.",
    canTryAgain: true,
  },
  "npqs-missing": {
    title: "Certificate not downloaded",
    text: "We could not make that certificate, because the service that holds national professional qualifications (NPQs) is not answering. Try again in a few minutes.",
    canTryAgain: true,
  },
  "cannot-print": {
    title: "Certificate not downloaded",
    text: "Your name has letters that a PDF certificate cannot show yet. You can open the certificate as a web page, and print it.",
    canTryAgain: false,
  },
};

/** The same of the file of all certificates. */
const WORDS_OF_ALL: Record<DownloadProblem["why"], Words> = {
  "not-held": {
    title: "Certificates not found",
    text: "Your record does not have any certificates.",
    canTryAgain: false,
  },
  "try-again": {
    title: "Certificates not downloaded",
    text: "We could not make your certificates, because the service that holds teaching records did not answer.",
    canTryAgain: true,
  },
  "npqs-missing": {
    title: "Certificates not downloaded",
    text: "We could not make a file of all your certificates, because the service that holds national professional qualifications (NPQs) is not answering. Download your other certificates one by one, or try again in a few minutes.",
    canTryAgain: true,
  },
  "cannot-print": {
    title: "Certificates not downloaded",
    text: "Your name has letters that a PDF certificate cannot show yet. You can open each certificate as a web page, and print it.",
    canTryAgain: false,
  },
};

/** What the qualifications page says of it. */
export function problemWords({ why, kind }: DownloadProblem): Words {
  return kind === "all" ? WORDS_OF_ALL[why] : WORDS[why];
}
