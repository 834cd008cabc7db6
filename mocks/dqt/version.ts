/** Every value of `X-Api-Version` that was ever declared, oldest first (record services 1.2). */
const declared = [
  "20240101",
  "20240307",
  "20240412",
  "20240416",
  "20240606",
  "20240814",
  "20240912",
  "20240920",
  "20250203",
  "20250327",
  "20250425",
  "20250627",
  "20250804",
  "20250905",
  "20260120",
  "20260224",
  "20260416",
  "20260515",
  "20260612",
  "Next",
] as const;

export type Endpoint = "teacher" | "person";

/**
 * Whether "get my record" is served on this path in this version (record services
 * 1.2 and 2.2). A missing header means the oldest version; anything that is not
 * exactly a declared one matches nothing.
 */
export function isServed(endpoint: Endpoint, header: string | null): boolean {
  const position = declared.findIndex(
    (version) => version === (header ?? declared[0]),
  );
  if (position === -1) return false;
  if (endpoint === "teacher") return position < declared.indexOf("20240606");
  // From 20240606 to 20250425 the real service answers in shapes that this mock
  // does not keep; the shape of 20250627 under those versions would be a lie.
  return position >= declared.indexOf("20250627");
}

/** Whether the key of the service is told by the status that a record is not in use (record services 2.3). */
export function tellsByStatus(header: string | null): boolean {
  const position = declared.findIndex(
    (version) => version === (header ?? declared[0]),
  );
  return position >= declared.indexOf("20260120");
}

export type ChangePlace = "teachers" | "teacher" | "person";

/** Where a change is asked for in which version (record services 2.9). */
export function takesChanges(
  place: ChangePlace,
  header: string | null,
): boolean {
  const version = header ?? declared[0];
  const position = declared.findIndex((each) => each === version);
  if (position === -1) return false;
  if (place === "teachers") return position < declared.indexOf("20240412");
  const isPerson = position >= declared.indexOf("20240606");
  return place === "person"
    ? isPerson
    : !isPerson && position >= declared.indexOf("20240412");
}
