import { expect, test } from "vitest";

import {
  sampleQualifications,
  sampleTraining,
} from "~/teaching-record/sample-qualifications";
import type { Training } from "~/teaching-record/teaching-record";
import { qualificationCards } from "./qualification";

test("a held route without training dates stands on the card of its status", () => {
  const rows = rowsWith(
    { route: "Provider led Postgrad", heldSince: "2016-07-15" },
    { route: "Scottish Recognition", heldSince: "2018-02-01" },
  );
  expect(rows.qts).toEqual({
    "Held since": "15 July 2016",
    Route:
      "Postgraduate course, led by a provider; Scottish Recognition, held since 1 February 2018",
  });
});

test("a held route that was a training has its own card, with the date since which it is held", () => {
  const rows = rowsWith({
    route: "Provider led Postgrad",
    heldSince: "2016-07-15",
    endDate: "2016-07-01",
  });
  expect(rows.qts).toEqual({ "Held since": "15 July 2016" });
  expect(rows.training).toMatchObject({
    "Status held since": "15 July 2016",
  });
});

test("a route that is not held, leads elsewhere or is QTLS is not on the card of QTS", () => {
  const rows = rowsWith(
    { route: "Withdrawn from", isHeld: false },
    { route: "Early Years ITT", leadsTo: "eyts" },
    { route: "QTLS and SET Membership", isQtls: true },
  );
  expect(rows.qts).toEqual({ "Held since": "15 July 2016" });
});

test("a route that has the name of its status is not said again", () => {
  const training = [
    sampleTraining({ leadsTo: "eyps", isHeld: true, route: "EYPS" }),
  ];
  const [card] = qualificationCards(
    sampleQualifications({ eyps: { date: null }, training }),
  );
  expect(card?.rows).toEqual([{ label: "Status", value: "Held" }]);
});

function rowsWith(...routes: Partial<Training>[]) {
  const training = routes.map((route) =>
    sampleTraining({ leadsTo: "qts", isHeld: true, ...route }),
  );
  const qts = { date: "2016-07-15" };
  const cards = qualificationCards(sampleQualifications({ qts, training }));
  return Object.fromEntries(
    cards.map(({ kind, rows, more }) => [
      kind,
      Object.fromEntries(
        [...rows, ...more].map(({ label, value }) => [label, value]),
      ),
    ]),
  );
}
