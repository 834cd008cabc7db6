import { and, eq } from "drizzle-orm";
import { base64url } from "jose";

import type { Database } from "~db/connect.server";
import { certificateFiles } from "~db/schema";
import { idOf } from "./issued-names.server";
import { signedDigest } from "./pdf/signature";

/** Notes that a certificate was given out in a file with this digest. */
export async function noteFile(
  database: Database,
  code: string,
  digest: Uint8Array,
): Promise<void> {
  await database
    .insert(certificateFiles)
    .values({ certificate: await idOf(code), digest: base64url.encode(digest) })
    .onConflictDoNothing();
}

/** Whether a file is, to the last byte that is signed, one that the certificate was given out in. */
export async function isIssuedFile(
  database: Database,
  code: string,
  file: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const digest = await signedDigest(file);
  if (!digest) return false;
  const found = await database
    .select()
    .from(certificateFiles)
    .where(
      and(
        eq(certificateFiles.certificate, await idOf(code)),
        eq(certificateFiles.digest, base64url.encode(digest)),
      ),
    )
    .get();
  return found !== undefined;
}
