const OURS = 16;

/**
 * What a reference that somebody reads out or types can be: ours ("7f3k 9q2m…") however it is spelt, and
 * any other (the number of a case at DfE) in capitals. O, I and L are no letters of ours: they are taken
 * for the digits that they look like.
 *
 * @throws for what cannot be one
 */
export function referencesIn(said: string): string[] {
  const other = said.trim().toUpperCase();
  const letters = other.replace(/[^0-9A-Z]/g, "");
  const ours = letters.replaceAll("O", "0").replace(/[IL]/g, "1");
  const isOurs = ours.length === OURS && !ours.includes("U");
  const possible = [
    ...(isOurs ? [ours.replace(/(.{4})(?=.)/g, "$1-")] : []),
    ...(/^[\w/.-]{1,64}$/.test(other) ? [other] : []),
  ];
  if (possible.length > 0) return possible;
  throw new Error(`"${said}" is no reference of a request`);
}
