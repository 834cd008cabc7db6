import { z } from "zod";

const text = z.string().trim().min(1);
const optionalText = z.preprocess(
  (value) => (value === "" || value === null ? undefined : value),
  text.optional(),
);

/**
 * What DfE Identity may say about someone (sign-in 1.7). Everything but `sub` can be
 * missing, and booleans come as strings; of a claim that is not understood nothing is taken over.
 */
const claims = z.object({
  /** To the letter: trimmed, two people could become one. */
  sub: z.string().regex(/\S/),
  trn: z.preprocess(
    (value) =>
      typeof value === "string" && /^\d{7}$/.test(value) ? value : undefined,
    z.string().optional(),
  ),
  name: optionalText.catch(undefined),
  email: optionalText.catch(undefined),
  birthdate: z.iso.date().optional().catch(undefined),
});

export type Claims = {
  sub: string;
  trn: string | null;
  name: string | null;
  email: string | null;
  birthdate: string | null;
};

/** Reads the claims of an ID token or of UserInfo; null when there is no subject. */
export function readClaims(value: unknown): Claims | null {
  const result = claims.safeParse(value);
  if (!result.success) return null;
  const { sub, trn, name, email, birthdate } = result.data;
  return {
    sub,
    trn: trn ?? null,
    name: name ?? null,
    email: email ?? null,
    birthdate: birthdate ?? null,
  };
}

/**
 * The ID token's claims with UserInfo's where the first says nothing (sign-in 1.7: TRN
 * from the ID token first). UserInfo of somebody else is not merged: null (threat 3).
 */
export function mergeClaims(idToken: Claims, userInfo: Claims): Claims | null {
  if (idToken.sub !== userInfo.sub) return null;
  return {
    sub: idToken.sub,
    trn: idToken.trn ?? userInfo.trn,
    name: idToken.name ?? userInfo.name,
    email: idToken.email ?? userInfo.email,
    birthdate: idToken.birthdate ?? userInfo.birthdate,
  };
}
