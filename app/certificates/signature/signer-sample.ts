import { newSigningKey } from "../../../tools/signing-key";
import { openSigner } from "./signing-key.server";

/** For tests: what signs, and when, at the moment of `sampleIssue`. */
export const sampleSigning = {
  signer: await openSigner(await newSigningKey()),
  signedAt: Date.UTC(2026, 10, 28, 9),
};
