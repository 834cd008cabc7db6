import regularAddress from "./fonts/noto-sans-regular.ttf?url";
import boldAddress from "./fonts/noto-sans-semibold.ttf?url";
import { type CertificateFonts, openFonts } from "./pdf.server";

/** Public bytes that never change under their hashed addresses: the one thing kept between requests. */
let kept: CertificateFonts | undefined;

/**
 * The fonts of the certificates, out of the Worker's own assets.
 *
 * @throws when a file is not among them: the build is broken
 */
export async function loadFonts(assets: Fetcher): Promise<CertificateFonts> {
  if (kept) return kept;
  const [regular, bold] = await Promise.all([
    load(assets, regularAddress),
    load(assets, boldAddress),
  ]);
  kept = openFonts({ regular, bold });
  return kept;
}

async function load(assets: Fetcher, address: string): Promise<Uint8Array> {
  const response = await assets.fetch(new URL(address, "https://assets.local"));
  if (!response.ok) throw new Error("A font is missing from the assets");
  return new Uint8Array(await response.arrayBuffer());
}
