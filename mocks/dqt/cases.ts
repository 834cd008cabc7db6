import type { Name, TeachingRecord } from "../people/record.ts";

export type CaseKind = "name" | "date-of-birth";

/** Nobody has looked at it, somebody is looking, or it is decided (record services 2.9). */
type CaseState = "Open" | "InProgress" | "Approved" | "Rejected";

export type Asked = {
  kind: CaseKind;
  trn: string;
  emailAddress: string | null;
  name?: Name;
  dateOfBirth?: string;
  evidence: { name: string; bytes: number; start: string };
};

export type Case = Asked & { caseNumber: string; state: CaseState };

/** The cases that change requests opened, and what came of them. */
export type Cases = ReturnType<typeof createCases>;

/** No cases yet; every mock server and every test has its own. */
export function createCases() {
  const opened: Case[] = [];

  function undecided(trn: string, kind: CaseKind): Case | undefined {
    return opened.find(
      (each) =>
        each.trn === trn &&
        each.kind === kind &&
        (each.state === "Open" || each.state === "InProgress"),
    );
  }

  return {
    list: (): readonly Case[] => opened,
    isUndecided: (trn: string, kind: CaseKind) =>
      undecided(trn, kind) !== undefined,
    open(asked: Asked): Case {
      const caseNumber = `TRS-${100_000 + opened.length}`;
      const made: Case = { ...asked, caseNumber, state: "Open" };
      opened.push(made);
      return made;
    },
    /** What a caseworker does with a case; false when there is none of this number. */
    move(caseNumber: string, state: CaseState): boolean {
      const found = opened.find((each) => each.caseNumber === caseNumber);
      if (found) found.state = state;
      return found !== undefined;
    },
    /** The record as the decided cases have made it, and the flags that are true while nobody has begun. */
    applyTo(trn: string, record: TeachingRecord): TeachingRecord {
      const approved = opened.filter(
        (each) => each.trn === trn && each.state === "Approved",
      );
      const name = approved.findLast((each) => each.name)?.name;
      const birthDate = approved.findLast(
        (each) => each.dateOfBirth,
      )?.dateOfBirth;
      const waits = (kind: CaseKind) => undecided(trn, kind)?.state === "Open";
      return {
        ...record,
        ...(name && { name }),
        ...(birthDate && { birthDate }),
        pendingNameChange: record.pendingNameChange || waits("name"),
        pendingDateOfBirthChange:
          record.pendingDateOfBirthChange || waits("date-of-birth"),
      };
    },
  };
}
