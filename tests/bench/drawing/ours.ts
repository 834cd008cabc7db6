import type { Certificate } from "../../../app/certificates/certificate.ts";
import { writeDocument } from "../../../app/certificates/pdf/document.ts";
import { prepareParts } from "../../../app/certificates/pdf/prepare-parts.ts";
import { readTrueType } from "../../../app/certificates/pdf/true-type.ts";
import { drawCertificates } from "../../../app/certificates/pdf.server.ts";
import {
  openSigner,
  type Signer,
} from "../../../app/certificates/signature/signing-key.server.ts";
import { newSigningKey } from "../../../tools/signing-key.ts";
import regular from "../../../app/certificates/fonts/noto-sans-regular.ttf?inline";
import bold from "../../../app/certificates/fonts/noto-sans-semibold.ttf?inline";
import { bytesOf } from "./inline.ts";

/** The build makes them once; so does this Worker, before it is measured. */
const parts = prepareParts({
  regular: readTrueType(bytesOf(regular)),
  bold: readTrueType(bytesOf(bold)),
});
const faces = { regular: parts.regular, bold: parts.bold };
/** As much room as a signature has. */
const ROOM = 1600;

export async function newSigner(): Promise<Signer> {
  return openSigner(await newSigningKey());
}

/** The certificate as the service draws it; without a signer with the room for a signature left empty. */
export async function ours(
  certificate: Certificate,
  signer?: Signer,
): Promise<Uint8Array> {
  const contents = { title: certificate.title, certificates: [certificate] };
  const signedAt = certificate.issuedAt;
  const { bytes } = signer
    ? await drawCertificates(
        contents,
        { parts, loadNameFont: async () => bytesOf(bold) },
        { signer, signedAt },
      )
    : await writeDocument(
        contents,
        { ...parts, faces },
        { sign: async () => new Uint8Array(), mostBytes: ROOM, signedAt },
      );
  return bytes;
}
