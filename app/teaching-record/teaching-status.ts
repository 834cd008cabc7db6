import type {
  Induction,
  InductionStatus,
  SetMembership,
  TeachingRecord,
} from "~/teaching-record/teaching-record";

/** `reminder` is how things are; `warning` is something that was lost. */
export type Notice = { tone: "reminder" | "warning"; text: string };

export type TeachingStatus = {
  /** How induction stands when everything is counted in; null when there is nothing to say about it. */
  induction: InductionStatus | null;
  /** Of who is exempt, whether that ends with SET membership; null for all others. */
  exemption: "for-good" | "while-in-set" | null;
  /** Whether there is an induction certificate, given a date. */
  hasPassedInduction: boolean;
  /** For the top of the page, when the status itself is gone. */
  page: Notice | null;
  onQtls: Notice | null;
  onInduction: Notice | null;
};

type Facts = Pick<TeachingRecord, "qts" | "qtls" | "setMembership"> & {
  induction: Pick<Induction, "status" | "exemptionReasons"> | null;
};

/**
 * Everything about QTS, QTLS, SET membership and induction that depends on each other, decided in
 * one place (record services 5.1 for the order, 5.2 for what to show).
 *
 * The order is the record service's own: Failed > Passed > Exempt > the rest. Someone who passed
 * keeps "Passed" and the certificate, also as a member of SET: the existing service shows them as
 * exempt, and takes the certificate away.
 */
export function teachingStatus({
  qts,
  qtls,
  setMembership,
  induction,
}: Facts): TeachingStatus {
  const held = { qts: qts !== null, qtls: qtls !== null };
  const resolved = resolveInduction(
    induction?.status ?? null,
    held.qtls,
    setMembership,
  );
  return {
    induction:
      resolved === "none" && !(held.qtls && !held.qts) ? null : resolved,
    exemption: exemptionOf(
      resolved,
      setMembership,
      hasOtherExemption(induction),
    ),
    hasPassedInduction: isPassed(resolved),
    page:
      setMembership === "expired" && !held.qts && !held.qtls ? LOST_QTS : null,
    onQtls: held.qtls ? qtlsNotice(held.qts, setMembership, resolved) : null,
    onInduction: inductionNotice(
      setMembership,
      resolved,
      hasOtherExemption(induction),
    ),
  };
}

function resolveInduction(
  status: InductionStatus | null,
  holdsQtls: boolean,
  setMembership: SetMembership,
): InductionStatus | null {
  if (status === null || status === "failed" || isPassed(status)) return status;
  return holdsQtls && setMembership === "active" ? "exempt" : status;
}

function isPassed(status: InductionStatus | null): boolean {
  return status === "passed" || status === "passedInWales";
}

/** Whether DQT gives a reason for the exemption that does not end with the membership. */
function hasOtherExemption(induction: Facts["induction"]): boolean {
  return (
    induction?.exemptionReasons.some((reason) => !reason.includes("QTLS")) ??
    false
  );
}

function exemptionOf(
  induction: InductionStatus | null,
  setMembership: SetMembership,
  isExemptAnyway: boolean,
): TeachingStatus["exemption"] {
  if (induction !== "exempt") return null;
  return setMembership === "active" && !isExemptAnyway
    ? "while-in-set"
    : "for-good";
}

/** Membership that ended took QTS along; one that lasts is a condition of it. */
function qtlsNotice(
  holdsOtherQts: boolean,
  setMembership: SetMembership,
  induction: InductionStatus | null,
): Notice | null {
  if (setMembership === "expired") return LOST_QTS;
  if (setMembership !== "active" || induction === "failed") return null;
  return holdsOtherQts ? null : KEEP_QTS;
}

/** There is no warning for people who passed or are exempt for another reason. */
function inductionNotice(
  setMembership: SetMembership,
  induction: InductionStatus | null,
  isExemptAnyway: boolean,
): Notice | null {
  if (exemptionOf(induction, setMembership, isExemptAnyway) === "while-in-set")
    return KEEP_EXEMPTION;
  const needsInduction =
    !isPassed(induction) && induction !== "exempt" && induction !== "failed";
  const isShown = induction !== null && induction !== "none";
  return setMembership === "expired" && needsInduction && isShown
    ? LOST_EXEMPTION
    : null;
}

const SET = "the Society for Education and Training (SET)";

const KEEP_QTS: Notice = {
  tone: "reminder",
  text: `You hold QTS for as long as you are a member of ${SET}.`,
};
const KEEP_EXEMPTION: Notice = {
  tone: "reminder",
  text: `You are exempt from induction for as long as you are a member of ${SET}.`,
};
const LOST_QTS: Notice = {
  tone: "warning",
  text: `You no longer hold QTS through qualified teacher learning and skills (QTLS) status, because your membership of ${SET} has ended.`,
};
const LOST_EXEMPTION: Notice = {
  tone: "warning",
  text: `You are no longer exempt from induction, because your membership of ${SET} has ended.`,
};
