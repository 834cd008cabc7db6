import type { InductionStatus } from "./teaching-record";

const INDUCTION_STATUSES = new Map<string, InductionStatus>([
  ["none", "none"],
  ["requiredtocomplete", "requiredToComplete"],
  ["notyetcompleted", "notYetCompleted"],
  ["inprogress", "inProgress"],
  ["inductionextended", "extended"],
  ["exempt", "exempt"],
  ["pass", "passed"],
  ["passed", "passed"],
  ["passedinwales", "passedInWales"],
  ["fail", "failed"],
  ["failed", "failed"],
  ["failedinwales", "failedInWales"],
]);

/**
 * The induction status that a word of any version means (record services 4.2; spellings differ by era, 6.2.5).
 *
 * Null for a word that no version knows: to show no induction claims nothing, where "none" or a
 * wrong status would claim something false.
 */
export function inductionStatus(word: string | null): InductionStatus | null {
  return INDUCTION_STATUSES.get(word?.toLowerCase() ?? "") ?? null;
}

/**
 * A word of a DQT enumeration (record services 2.1) as a person would write it: "DeferredForSkillsTests"
 * becomes "Deferred for skills tests", and abbreviations stay in capitals. What is not such a word
 * is left alone.
 */
export function inPlainWords(word: string | null): string | null {
  if (word === null || !/^[A-Za-z\d]+$/.test(word)) return word;
  const parts = word.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? [];
  return parts
    .map((part, index) =>
      index === 0 || /^[A-Z]{2}/.test(part) ? part : part.toLowerCase(),
    )
    .join(" ");
}
