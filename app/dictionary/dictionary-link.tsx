import { useRequestMarks } from "~/platform/request-marks";

/** Whoever is on one of these is about to see the record. */
const ENTRANCES = ["/", "/sign-in"];

/**
 * Names the dictionary, so that the browser fetches it when it has nothing else to do: on pages of
 * people who come back (`docs/compression.md`).
 */
export function DictionaryLink({
  path,
  signedIn,
}: {
  path: string;
  signedIn: boolean;
}) {
  const { dictionary } = useRequestMarks();
  return dictionary && (signedIn || ENTRANCES.includes(path)) ? (
    <link rel="compression-dictionary" href={dictionary} />
  ) : null;
}
