import { sampleCertificate } from "../../../app/certificates/sample-record.ts";
import { newSigner, ours } from "./ours.ts";
import { byPdfkit, byPdfLib } from "./peers.ts";
import { sheetOf } from "./sheet.ts";

const certificate = sampleCertificate("qts");
const sheet = sheetOf(certificate);
/** A Worker makes no keys before it is asked something. */
let signer: ReturnType<typeof newSigner> | undefined;

/** The same certificate, each in a way of its own; "nothing" is what a request costs by itself. */
const DRAWERS: Record<string, () => Promise<Uint8Array>> = {
  nothing: async () => new Uint8Array(),
  unsigned: () => ours(certificate),
  signed: async () => ours(certificate, await (signer ??= newSigner())),
  pdfkit: () => byPdfkit(sheet),
  "pdf-lib": () => byPdfLib(sheet),
};

/** Draws the certificate once, and answers how many bytes it is, or gives the file; or gives the sheet. */
export default {
  async fetch(request: Request): Promise<Response> {
    const { pathname, search } = new URL(request.url);
    if (pathname === "/sheet") return Response.json(sheet);
    const draw = DRAWERS[pathname.slice(1)];
    if (!draw) return new Response(null, { status: 404 });
    const file = await draw();
    return search === "?file"
      ? new Response(file as Uint8Array<ArrayBuffer>)
      : new Response(String(file.length));
  },
};
