import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";

import {
  sampleQualifications,
  sampleTraining,
} from "~/teaching-record/sample-qualifications";
import { detailsOf } from "~/teaching-record/details";
import type { Card } from "./card";
import { qualificationCards } from "./qualification";
import { QualificationCard } from "./qualification-cards";

test("a certificate that can be made is linked", () => {
  expect(cardOf("Amara")).toContain('href="/certificates/qts.pdf"');
});

test("who has a name that a PDF cannot show is led to the page, which can", () => {
  const html = cardOf("李小龍");
  expect(html).not.toContain(".pdf");
  expect(html).toContain('href="/certificates/qts"');
});

test("whoever hears the page can tell two courses apart", () => {
  const training = [
    sampleTraining({ qualification: "BEd", endDate: "2012-07-01", ...MORE }),
    sampleTraining({ qualification: "PGCE", endDate: "2016-07-01", ...MORE }),
  ];
  const qualifications = sampleQualifications({ training });
  const summaries = qualificationCards(qualifications).map((card) =>
    htmlOf(qualifications, card)
      .replace(/.*<summary[^>]*>(.*)<\/summary>.*/s, "$1")
      .replaceAll(/<[^>]*>/g, ""),
  );
  expect(summaries).toEqual([
    "More about this course: PGCE, 1 July 2016",
    "More about this course: BEd, 1 July 2012",
  ]);
});

test("whoever lost QTS with SET membership is led to what GOV.UK says about QTS", () => {
  const qualifications = sampleQualifications({
    qtls: { date: "2020-07-01" },
    setMembership: "expired",
  });
  const [card] = qualificationCards(qualifications);
  expect(card?.notice?.tone).toBe("warning");
  expect(card?.guide?.href).toContain("qualified-teacher-status");
});

const MORE = { route: "HEI" };

function cardOf(first: string): string {
  const qualifications = sampleQualifications({
    name: { first, middle: "", last: "" },
    qts: { date: "2020-07-01" },
  });
  const [card] = qualificationCards(qualifications);
  if (!card) throw new Error("There is no card");
  return htmlOf(qualifications, card);
}

function htmlOf({ record }: Qualifications, card: Card): string {
  const account = { name: null, birthdate: null };
  const details = detailsOf(record, account);
  return renderToStaticMarkup(
    <QualificationCard card={card} details={details} />,
  );
}

type Qualifications = ReturnType<typeof sampleQualifications>;
