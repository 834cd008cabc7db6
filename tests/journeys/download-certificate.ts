import { extractText, getDocumentProxy } from "unpdf";
import { expect } from "vitest";

import type { OwnService } from "./own-service.ts";

const CODE = /[\dA-Z]{4}(?:-[\dA-Z]{4}){6}/g;

/** A certificate as its teacher downloads it: the file, what it says, and its number. */
export async function downloadCertificate(
  own: OwnService,
  trn: string,
  kind: string,
) {
  const visitor = await own.signedIn(trn);
  const answer = await visitor.ask(`/certificates/${kind}.pdf`);
  expect(answer.headers.get("Content-Type")).toBe("application/pdf");
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const text = await textOf(bytes);
  return { visitor, bytes, text, code: text.match(CODE)?.[0] ?? "" };
}

/** The numbers of the certificates in a file. */
export async function numbersIn(bytes: Uint8Array): Promise<string[]> {
  return (await textOf(bytes)).match(CODE) ?? [];
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const read = await extractText(await getDocumentProxy(bytes.slice()), {
    mergePages: true,
  });
  return read.text.replaceAll(/\s+/g, " ");
}
