import type { AppLoadContext } from "@remix-run/cloudflare";
import { z } from "zod";

import { parseCode } from "~/certificates/code";
import { isIssuedFile } from "~/certificates/issued-files.server";
import { readForm } from "~/forms/read-form.server";

/** One of ours is a twentieth of it, with every certificate that there is a fifth. */
const MOST_BYTES = 512 * 1024;

const fileForm = z.object({ file: z.instanceof(File).optional() });

/** What came of comparing a file: it is ours, it is not, or there was nothing to compare. */
export type Comparison =
  | { outcome: "same" | "different" }
  | { outcome: "not-compared"; error: string };

/** Compares the PDF that was sent with those that we gave out under this number; it is not kept. */
export async function compareFile(
  request: Request,
  typed: string,
  { database }: AppLoadContext,
): Promise<Comparison> {
  const file = await sentFile(request);
  if (typeof file === "string") return { outcome: "not-compared", error: file };
  const code = parseCode(typed);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isOurs = code !== null && (await isIssuedFile(database, code, bytes));
  return { outcome: isOurs ? "same" : "different" };
}

/** The file, or why there is none to compare. */
async function sentFile(request: Request): Promise<File | string> {
  try {
    const sent = await readForm(request, fileForm, MOST_BYTES);
    const file = sent.ok ? sent.values.file : undefined;
    if (!file || file.size === 0) return "Select the PDF of the certificate";
    return file;
  } catch (problem) {
    if (problem instanceof Response && problem.status === 413) return TOO_LARGE;
    throw problem;
  }
}

const TOO_LARGE =
  "The selected file is too large to be a certificate from this service";
