const SAYS_NOTHING = new Set(["age range", "range", "not applicable", "other"]);

/**
 * An age range that the older API describes in words (record services 2.4, 2.5): "11 to 16",
 * "03 to 07 years", "Key Stage 1", "to 16 years". Null where the words say nothing.
 */
export function ageRangeFromText(description: string | null): string | null {
  const words = description?.trim().replace(/ years$/i, "") ?? "";
  const [, from, to] = /^(\d{1,2})?(?: ?to (\d{1,2}))?$/i.exec(words) ?? [];
  if (from ?? to) return ageRangeFromAges(toAge(from), toAge(to));
  if (words === "" || SAYS_NOTHING.has(words.toLowerCase())) return null;
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
}

/** An age range from its two ends, either of which may be unknown (record services 6.1.6). */
export function ageRangeFromAges(
  from: number | null,
  to: number | null,
): string | null {
  if (from !== null && to !== null) return `${from} to ${to} years`;
  if (from !== null) return `${from} years`;
  return to === null ? null : `Up to ${to} years`;
}

/** 99 stands for an unknown age in the older API. */
function toAge(digits: string | undefined): number | null {
  return digits === undefined || digits === "99" ? null : Number(digits);
}
