import type { Page } from "playwright-core";
import { inject } from "vitest";

import { newPlainVisitor, type Who } from "./plain-visitor.ts";

/** Where the service is, and where its mocks are. */
export const { origin, mocks } = inject("service");

/** Opens a page of the service. */
export async function visit(page: Page, path: string) {
  return page.goto(origin + path);
}

/** Leaves for the provider. */
export async function askToSignIn(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Sign in with DfE Identity" }).click();
}

/**
 * Opens a page as a signed-in test teacher, by TRN or `sub`. For tests whose subject is not signing
 * in: it goes through the real provider, but without a browser, which has not been there after it.
 */
export async function signIn(
  page: Page,
  who: Who,
  path = "/qualifications",
  at = inject("service"),
): Promise<void> {
  const visitor = newPlainVisitor(at);
  await visitor.signIn(who);
  await page.context().addCookies(
    [...visitor.cookies].map(([name, value]) => ({
      name,
      value,
      // Only a browser itself counts this machine's plain HTTP as secure.
      url: at.origin.replace("http:", "https:"),
      secure: true,
      httpOnly: true,
      sameSite: "Lax" as const,
    })),
  );
  await page.goto(at.origin + path);
}

/** Signs in as a test teacher from wherever "Sign in" leads, the way a person does. */
export async function walkIn(
  page: Page,
  word: string,
  path = "/sign-in",
): Promise<void> {
  await visit(page, path);
  await askToSignIn(page);
  await page
    .locator(
      `button[name="trn"][value="${word}"], button[name="sub"][value="${word}"]`,
    )
    .click();
  await comeBack(page);
}

/** Goes back to the service from the provider's last page, and waits to be there. */
export async function comeBack(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL(`${origin}/**`);
}

/** Signs in as someone who is not in the cast, with the stand-in's own form. */
export async function signInAsAnyone(page: Page, trn: string): Promise<void> {
  await sayWhoYouAre(page, trn);
  await comeBack(page);
}

/** The same, up to where the provider has heard enough. */
export async function sayWhoYouAre(page: Page, trn: string): Promise<void> {
  await visit(page, "/sign-in");
  await askToSignIn(page);
  await page.getByLabel("Teacher reference number (TRN)").fill(trn);
  await page.getByLabel("Full name").fill("Robin Example");
  await page.getByLabel("Email address").fill(`${trn}@example.com`);
  await page.getByLabel("Date of birth").fill("1990-01-01");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** Switches a fault of the mocks on; it goes by itself after it struck, or with the returned function. */
export async function breakUpstream(
  fault: Record<string, unknown>,
): Promise<() => Promise<void>> {
  const response = await fetch(`${mocks}/__mocks/faults`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(fault),
  });
  if (response.status !== 201)
    throw new Error(`No such fault: ${await response.text()}`);
  const { id } = (await response.json()) as { id: string }; // the mocks' own answer
  return async () => {
    await fetch(`${mocks}/__mocks/faults?id=${id}`, { method: "DELETE" });
  };
}

/** A TRN that no other test uses, for someone who is not in the cast. */
export function newTrn(): string {
  return String(9_000_000 + Math.floor(Math.random() * 999_999));
}
