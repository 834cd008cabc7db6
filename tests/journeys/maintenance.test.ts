import { expect, test } from "vitest";

import { newVisitor, servedAnswer, WIDTHS } from "./browser.ts";
import { useOwnService } from "./own-service.ts";
import { expectGoodPage } from "./page-check.ts";

const { service } = useOwnService({
  MAINTENANCE_UNTIL: "2099-12-01T17:00:00Z",
});

test.each(WIDTHS)(
  "while the service is closed each page says so, at %i px",
  async (width) => {
    const page = await newVisitor({ width });
    for (const path of ["/", "/qualifications", "/cookies", "/nope"]) {
      await page.goto(service().origin + path);
      await expectGoodPage(page, "Sorry, the service is unavailable");
      expect(servedAnswer(page).status()).toBe(503);
      const { "retry-after": after, "cache-control": kept } =
        servedAnswer(page).headers();
      expect(Number(after)).toBeGreaterThan(0);
      expect(kept).toBe("no-store");
    }
  },
);

test("a form is told that it was not saved, and monitors see how the service is", async () => {
  const { origin } = service();
  const sent = await fetch(`${origin}/account/name`, {
    method: "POST",
    body: new URLSearchParams({ firstName: "Robin" }),
    headers: { Origin: origin },
  });
  expect(sent.status).toBe(503);
  const words = await sent.text();
  expect(words).toContain("has not been saved");
  expect(words).not.toContain("Robin");
  expect((await fetch(`${origin}/health/all`)).status).toBe(200);
});
