import { expect, test } from "vitest";

import type {
  InductionStatus,
  SetMembership,
} from "~/teaching-record/teaching-record";
import {
  type Notice,
  teachingStatus,
  type TeachingStatus,
} from "./teaching-status";

const STATUSES = {
  No: "none",
  Rq: "requiredToComplete",
  Ny: "notYetCompleted",
  Ip: "inProgress",
  Xt: "extended",
  Ex: "exempt",
  Pa: "passed",
  Pw: "passedInWales",
  Fa: "failed",
  Fw: "failedInWales",
} as const satisfies Record<string, InductionStatus>;

/**
 * What every combination means, written by hand from record services 5.1 and
 * 5.2. A row is what is held, a column the induction that DQT sends, a cell what the teacher is told: the induction status (`-` for no card), then
 *
 * `+` the exemption depends on SET     `!` the exemption ended with SET
 * `q` QTS depends on SET               `Q` QTLS was lost with SET
 * `P` QTS was lost, at the top of the page
 */
const TABLE = `
QTS QTLS SET     | null No    Rq    Ny    Ip    Xt    Ex    Pa   Pw   Fa   Fw
no  no   none    | -    -     Rq    Ny    Ip    Xt    Ex    Pa   Pw   Fa   Fw
yes no   none    | -    -     Rq    Ny    Ip    Xt    Ex    Pa   Pw   Fa   Fw
no  yes  none    | -    No    Rq    Ny    Ip    Xt    Ex    Pa   Pw   Fa   Fw
yes yes  none    | -    -     Rq    Ny    Ip    Xt    Ex    Pa   Pw   Fa   Fw
no  no   active  | -    -     Rq    Ny    Ip    Xt    Ex+   Pa   Pw   Fa   Fw
yes no   active  | -    -     Rq    Ny    Ip    Xt    Ex+   Pa   Pw   Fa   Fw
no  yes  active  | -q   Ex+q  Ex+q  Ex+q  Ex+q  Ex+q  Ex+q  Paq  Pwq  Fa   Ex+q
yes yes  active  | -    Ex+   Ex+   Ex+   Ex+   Ex+   Ex+   Pa   Pw   Fa   Ex+
no  no   expired | -P   -P    Rq!P  Ny!P  Ip!P  Xt!P  ExP   PaP  PwP  FaP  Fw!P
yes no   expired | -    -     Rq!   Ny!   Ip!   Xt!   Ex    Pa   Pw   Fa   Fw!
no  yes  expired | -Q   NoQ   Rq!Q  Ny!Q  Ip!Q  Xt!Q  ExQ   PaQ  PwQ  FaQ  Fw!Q
yes yes  expired | -Q   -Q    Rq!Q  Ny!Q  Ip!Q  Xt!Q  ExQ   PaQ  PwQ  FaQ  Fw!Q
`;

const [header, ...lines] = TABLE.trim()
  .split("\n")
  .map((line) => line.split(/[\s|]+/));
const columns = (header ?? []).slice(3);
const cases = lines.flatMap(([qts, qtls, set, ...cells]) =>
  cells.map((cell, index) => ({
    qts: qts === "yes",
    qtls: qtls === "yes",
    set: membership(set),
    induction: statusNamed(columns[index]),
    cell,
  })),
);

test("the table has every combination once", () => {
  const combinations = cases.map(({ qts, qtls, set, induction }) =>
    [qts, qtls, set, induction].join(),
  );
  expect(new Set(combinations).size).toBe(2 * 2 * 3 * 11);
  expect(cases).toHaveLength(2 * 2 * 3 * 11);
});

test.each(cases)(
  "QTS $qts, QTLS $qtls, SET $set, induction $induction is told as $cell",
  ({ qts, qtls, set, induction, cell }) => {
    expect(inShort(statusOf({ qts, qtls, set, induction }))).toBe(cell);
  },
);

test.each(cases)(
  "QTS $qts, QTLS $qtls, SET $set, induction $induction: there is a certificate just when it reads as passed",
  ({ qts, qtls, set, induction, cell }) => {
    const { hasPassedInduction } = statusOf({ qts, qtls, set, induction });
    expect(hasPassedInduction).toBe(/^P[aw]/.test(cell));
  },
);

test("someone who passed induction and is a member of SET keeps Passed and the certificate", () => {
  const status = statusOf({ qtls: true, set: "active", induction: "passed" });
  expect(status.induction).toBe("passed");
  expect(status.hasPassedInduction).toBe(true);
  expect(status.onInduction).toBeNull();
});

test("someone who failed induction is not made exempt by SET", () => {
  const status = statusOf({ qtls: true, set: "active", induction: "failed" });
  expect(status.induction).toBe("failed");
  expect(status.onQtls).toBeNull();
});

test("someone who passed is not warned that an exemption has ended", () => {
  const status = statusOf({ qts: true, set: "expired", induction: "passed" });
  expect(status.onInduction).toBeNull();
});

test("someone who must do induction again after leaving SET is warned", () => {
  const status = statusOf({
    qts: true,
    set: "expired",
    induction: "requiredToComplete",
  });
  expect(status.onInduction?.tone).toBe("warning");
});

test.each([
  { reasons: [], isReminded: true },
  {
    reasons: [
      "Exempt through QTLS status provided they maintain membership of The Society of Education and Training",
    ],
    isReminded: true,
  },
  {
    reasons: [
      "Exempt through QTLS status provided they maintain membership of The Society of Education and Training",
      "They passed induction in Wales",
    ],
    isReminded: false,
  },
])(
  "an exemption with the reasons $reasons depends on SET: $isReminded",
  ({ reasons, isReminded }) => {
    const status = teachingStatus({
      qts: null,
      qtls: { date: null },
      setMembership: "active",
      induction: { status: "exempt", exemptionReasons: reasons },
    });
    expect(status.onInduction !== null).toBe(isReminded);
  },
);

type Held = {
  qts?: boolean;
  qtls?: boolean;
  set: SetMembership;
  induction: InductionStatus | null;
};

function statusOf({ qts = false, qtls = false, set, induction }: Held) {
  return teachingStatus({
    qts: qts ? { date: "2015-07-01" } : null,
    qtls: qtls ? { date: "2018-02-01" } : null,
    setMembership: set,
    induction: induction && { status: induction, exemptionReasons: [] },
  });
}

function inShort(status: TeachingStatus): string {
  const [name = "-"] =
    Object.entries(STATUSES).find(([, is]) => is === status.induction) ?? [];
  return [
    name,
    mark(status.onInduction, { reminder: "+", warning: "!" }),
    mark(status.onQtls, { reminder: "q", warning: "Q" }),
    mark(status.page, { reminder: "p", warning: "P" }),
  ].join("");
}

function mark(
  notice: Notice | null,
  marks: Record<Notice["tone"], string>,
): string {
  return notice ? marks[notice.tone] : "";
}

function membership(word: string | undefined): SetMembership {
  if (word === "none" || word === "active" || word === "expired") return word;
  throw new Error(`No such membership: ${word}`);
}

function statusNamed(word: string | undefined): InductionStatus | null {
  if (word === "null") return null;
  const found = Object.entries(STATUSES).find(([name]) => name === word);
  if (!found) throw new Error(`No such status: ${word}`);
  return found[1];
}
