import { expect, test } from "vitest";
import regularInline from "./fonts/noto-sans-regular.ttf?inline";
import boldInline from "./fonts/noto-sans-semibold.ttf?inline";
import { prepareParts } from "./pdf/prepare-parts";
import { partsAsText, partsFromText } from "./pdf/prepared-parts";
import { readTrueType } from "./pdf/true-type";
import { drawCertificates } from "./pdf.server";
import { sampleSigning } from "./signature/signer-sample";
import { sampleCertificate, sampleRecord } from "./sample-record";

const [regular, bold] = [regularInline, boldInline].map((inline) =>
  Uint8Array.from(atob(inline.split(",")[1] ?? ""), (byte) =>
    byte.charCodeAt(0),
  ),
) as [Uint8Array, Uint8Array];

const prepared = prepareParts({
  regular: readTrueType(regular),
  bold: readTrueType(bold),
});

/** Draws with what the build hands to the Worker, and counts how often the whole font is asked for. */
async function draw(name: string) {
  let asked = 0;
  const { bytes } = await drawCertificates(
    {
      title: "Certificate",
      certificates: [sampleCertificate("qts", sampleRecord(name))],
    },
    {
      parts: partsFromText(partsAsText(prepared)),
      loadNameFont: async () => {
        asked += 1;
        return bold;
      },
    },
    sampleSigning,
  );
  return { bytes, asked };
}

test("a certificate is drawn in the Workers runtime out of prepared parts, without a font being read", async () => {
  for (const name of ["Jo Bell", "Mary-Jane O’Neill (d'Arcy)"]) {
    const { bytes, asked } = await draw(name);

    expect(new TextDecoder().decode(bytes.subarray(0, 8))).toBe("%PDF-1.7");
    expect(bytes.length).toBeLessThan(40_000);
    expect(asked).toBe(0);
  }
});

test.each(["Siân", "Αλεξάνδρα", "Ọ́lá", "Nguyễn", "Наталья"])(
  "for the letters of %s the whole font is read",
  async (name) => {
    expect((await draw(name)).asked).toBe(1);
  },
);
