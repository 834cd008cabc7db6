import { exportJWK, generateKeyPair, type JSONWebKeySet, type JWK } from "jose";

/** A key pair to sign with, and the name it goes by. */
export type SigningKey = {
  kid: string;
  privateKey: CryptoKey;
  privateJwk: JWK;
  publicJwk: JWK;
};

/** The provider's keys: RS256, one in use, others when a fault calls for them (sign-in 1.6). */
export type KeyRing = {
  main: SigningKey;
  /** What the JWKS holds now. */
  published: () => JSONWebKeySet;
  /** Makes a new key and publishes it beside the others. */
  rotate: () => Promise<SigningKey>;
  /** Makes a key that is published nowhere. */
  outsider: () => Promise<SigningKey>;
};

/** Makes a ring with one fresh key; nothing is kept between starts. */
export async function createKeyRing(): Promise<KeyRing> {
  const main = await newKey();
  const published = [main];
  return {
    main,
    published: () => ({ keys: published.map(({ publicJwk }) => publicJwk) }),
    async rotate() {
      const key = await newKey();
      published.push(key);
      return key;
    },
    outsider: newKey,
  };
}

async function newKey(): Promise<SigningKey> {
  const kid = crypto.randomUUID().replaceAll("-", "").toUpperCase();
  const { privateKey, publicKey } = await generateKeyPair("RS256", {
    extractable: true,
  });
  const named = { kid, use: "sig", alg: "RS256" };
  return {
    kid,
    privateKey,
    privateJwk: { ...(await exportJWK(privateKey)), ...named },
    publicJwk: { ...(await exportJWK(publicKey)), ...named },
  };
}
