import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";

import { sampleQualifications } from "~/teaching-record/sample-qualifications";
import { detailsOf } from "~/teaching-record/details";
import { qualificationCards } from "./qualification";
import { QualificationCard } from "./qualification-cards";

test("a certificate that can be made is linked", () => {
  expect(cardOf("Amara")).toContain('href="/certificates/qts.pdf"');
});

test("a name that cannot be printed is known before the link, with whom to write to", () => {
  const html = cardOf("李小龍");
  expect(html).not.toContain("/certificates/");
  expect(html).toContain("letters that our certificates cannot show");
  expect(html).toContain("mailto:");
});

function cardOf(first: string): string {
  const qualifications = sampleQualifications({
    name: { first, middle: "", last: "" },
    qts: { date: "2020-07-01" },
  });
  const [card] = qualificationCards(qualifications);
  if (!card) throw new Error("There is no card");
  const account = { name: null, birthdate: null };
  const details = detailsOf(qualifications.record, account);
  return renderToStaticMarkup(
    <QualificationCard card={card} details={details} />,
  );
}
