import { expect, test } from "vitest";
import regularInline from "./fonts/noto-sans-regular.ttf?inline";
import boldInline from "./fonts/noto-sans-semibold.ttf?inline";
import { loadFonts } from "./fonts.server";
import { drawCertificate } from "./pdf.server";
import { sampleSigning } from "./signature/signer-sample";
import { sampleCertificate, sampleRecord } from "./sample-record";

/** Stands in for the binding to the deployed files, and counts how often it is asked. */
function assetsWithFonts() {
  const asked: string[] = [];
  const fetch = async (address: RequestInfo | URL): Promise<Response> => {
    const { pathname } = new URL(String(address));
    asked.push(pathname);
    const inline = pathname.includes("semibold") ? boldInline : regularInline;
    return new Response(
      Uint8Array.from(atob(inline.split(",")[1] ?? ""), (byte) =>
        byte.charCodeAt(0),
      ),
    );
  };
  return { asked, fetch, connect: noSockets };
}

test("a certificate is drawn in the Workers runtime, its fonts being fetched once", async () => {
  const assets = assetsWithFonts();
  const says = sampleCertificate("qts", sampleRecord("Siân Ŵyn"));

  const { bytes } = await drawCertificate(
    says,
    await loadFonts(assets),
    sampleSigning,
  );
  const { bytes: again } = await drawCertificate(
    says,
    await loadFonts(assets),
    sampleSigning,
  );

  expect(new TextDecoder().decode(bytes.subarray(0, 8))).toBe("%PDF-1.7");
  expect(bytes.length).toBeLessThan(28_000);
  expect(again.length).toBe(bytes.length);
  expect(assets.asked.toSorted()).toEqual([
    expect.stringMatching(/noto-sans-regular.*\.ttf/),
    expect.stringMatching(/noto-sans-semibold.*\.ttf/),
  ]);
});

function noSockets(): never {
  throw new Error("The files are asked for by fetch alone");
}
