import { expect, test } from "vitest";

import { readConfiguration } from "./configuration.server";
import { complete } from "./configuration-sample";

const WITHOUT = {
  ...complete,
  ONELOGIN_ISSUER: undefined,
  ONELOGIN_CLIENT_ID: undefined,
  ONELOGIN_CLIENT_SECRET: undefined,
};

test("without GOV.UK One Login the configuration is complete", () => {
  expect(readConfiguration(WITHOUT).ONELOGIN_ISSUER).toBeUndefined();
});

test("with one of its values the others are named as missing", () => {
  const { ONELOGIN_CLIENT_ID } = complete;
  expect(() => readConfiguration({ ...WITHOUT, ONELOGIN_CLIENT_ID })).toThrow(
    /ONELOGIN_ISSUER: is missing.*ONELOGIN_CLIENT_SECRET: is missing/,
  );
});
