import { z } from "zod";

const text = z.string().trim().min(1);
const optionalText = z.preprocess(
  (value) => (value === "" || value === null ? undefined : value),
  text.optional(),
);

/** The parts of one name, as GOV.UK One Login has verified it (sign-in 2.3). */
const nameParts = z.array(text).min(1);

/**
 * What a provider may say about someone (sign-in 1.7, 2.3). Everything but `sub` can be
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
  verified_name: nameParts.optional().catch(undefined),
  verified_date_of_birth: z.iso.date().optional().catch(undefined),
  onelogin_verified_names: z.array(nameParts).optional().catch(undefined),
  onelogin_verified_birthdates: z
    .array(z.iso.date())
    .optional()
    .catch(undefined),
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
  const { sub, trn, name, email, birthdate, ...verified } = result.data;
  const parts = verified.verified_name ?? verified.onelogin_verified_names?.[0];
  const day =
    verified.verified_date_of_birth ??
    verified.onelogin_verified_birthdates?.[0];
  return {
    sub,
    trn: trn ?? null,
    name: name ?? parts?.join(" ") ?? null,
    email: email ?? null,
    birthdate: birthdate ?? day ?? null,
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
