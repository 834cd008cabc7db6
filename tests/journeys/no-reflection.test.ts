import { beforeAll, expect, test } from "vitest";

import { EIGHT_CARDS_TRN } from "../../mocks/people.ts";
import { cookieOf } from "./dictionary.ts";
import { rawRequest } from "./raw-request.ts";
import { origin } from "./walk.ts";

/**
 * Whoever can put text into a page and watch how long it gets can guess what else is in it
 * (`docs/compression.md`). So no page says again what another site can put into a request.
 */
const GUESS = "guess-7Qx9";

const PATHS = [
  "/",
  "/sign-in",
  "/signed-out",
  "/sign-out",
  "/cookies",
  "/qualifications",
  "/certificates",
  "/identity-account",
  "/account",
  "/account/name",
  "/account/name/check",
  "/account/date-of-birth",
  "/account/preferred-name",
  "/account/email",
  "/account/email/code",
  "/account/mobile",
  "/health",
  "/verify",
];

let Cookie = "";

beforeAll(async () => {
  Cookie = await cookieOf(EIGHT_CARDS_TRN);
});

test.each([
  ...PATHS.map((path) => `${path}?${GUESS}=${GUESS}&awarded=${GUESS}`),
  ...PATHS.map((path) => `${path}/${GUESS}`),
  ...["why", "return_to", "provider", "code", "state", "error"].map(
    (name) => `/sign-in?${name}=${GUESS}`,
  ),
  `/sign-in?return_to=/qualifications?${GUESS}`,
  `/sign-in?why=renew&return_to=%2Fqualifications%23${GUESS}`,
  `/signed-out?provider=${GUESS}`,
  `/auth/identity/callback?error=${GUESS}&state=${GUESS}`,
  `/certificates/${GUESS}.pdf`,
  `/certificates/qts.pdf?awarded=${GUESS}`,
  `/account/requests/${GUESS}`,
  `/evidence/${GUESS}`,
  `/dictionary/${GUESS}`,
  `/account/${GUESS}/code`,
  `/account/${GUESS}/check`,
])("what stands in the address %s is not in the answer", async (path) => {
  const answer = await rawRequest({ path, headers: { Cookie } });
  expect(answer.status).toBeLessThan(500);
  expect(answer.body.toString()).not.toContain(GUESS);
});

test("no header of a request is in the answer", async () => {
  const headers = Object.fromEntries(
    [
      "Accept-Language",
      "Available-Dictionary",
      "Dictionary-ID",
      "Origin",
      "Referer",
      "User-Agent",
      "X-Forwarded-For",
      "X-Forwarded-Host",
      "X-Request-Id",
    ].map((name) => [name, GUESS]),
  );
  for (const path of PATHS) {
    const answer = await rawRequest({
      path,
      headers: { ...headers, Cookie: `${Cookie}; ${GUESS}=${GUESS}` },
    });
    expect(answer.body.toString(), path).not.toContain(GUESS);
  }
});

test.each(PATHS)(
  "what another site sends to %s as a form is not in the answer",
  async (path) => {
    const body = new URLSearchParams({
      firstName: GUESS,
      value: GUESS,
      returnTo: GUESS,
    }).toString();
    const send = (headers: Record<string, string>) =>
      rawRequest({
        method: "POST",
        path,
        body,
        headers: {
          Cookie,
          "Content-Type": "application/x-www-form-urlencoded",
          ...headers,
        },
      });
    for (const headers of [
      { Origin: "https://other.example" },
      { Origin: "null" },
      { "Sec-Fetch-Site": "cross-site" },
      { Origin: origin, "Sec-Fetch-Site": "same-site" },
    ]) {
      const answer = await send(headers);
      expect(answer.status).toBe(403);
      expect(answer.body.toString()).not.toContain(GUESS);
    }
  },
);
