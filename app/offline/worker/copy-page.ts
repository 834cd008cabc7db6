import { dayOf, formatTime } from "~/content/time";
import { formatDay } from "~/teaching-record/day";
import { type Copy, findCopy, removeCopy, takeCopy } from "./copy";
import type { Values } from "./fill";
import { blankPage } from "./pages";

export const COPY = "/offline/copy";

/** What is kept on this device, and the ways to a newer copy and to none; null when nothing is. */
export async function copyPage(search: string): Promise<Response | null> {
  const copy = await findCopy(Date.now());
  if (!copy) return null;
  const item = [...copy.kept.keys()].map((address) => ({
    address,
    name: nameOf(address),
  }));
  return blankPage(
    COPY,
    { ...momentOf(copy), owner: copy.owner },
    { item, failed: search.includes("problem") ? [{}] : [] },
  );
}

/** Does what a button of that page says, and says where that leads. */
export async function changeCopy(form: FormData): Promise<string> {
  const does = form.get("do");
  if (does === "remove") await removeCopy();
  if (does !== "keep" && does !== "update") return COPY;
  const before = does === "update" ? await findCopy(Date.now()) : null;
  const chosen = before
    ? [...before.kept.keys()]
    : form.getAll("certificate").map(String);
  return takeCopy(String(form.get("owner")), chosen).then(
    () => COPY,
    () => `${COPY}?problem=not-kept`,
  );
}

/** When a copy was taken, in words. */
export function momentOf({ takenAt }: Copy): Values {
  return { at: `${formatTime(takenAt)} on ${formatDay(dayOf(takenAt))}` };
}

/** "/certificates/qts.pdf": of what, in a word that its own link has. */
function nameOf(address: string): string {
  const [, kind = ""] = /^\/certificates\/([a-z]+)\.pdf/.exec(address) ?? [];
  if (!kind) return "Your qualifications";
  const word = kind === "induction" ? "Induction" : kind.toUpperCase();
  const [, awarded] = /awarded=([\d-]+)/.exec(address) ?? [];
  return `${word} certificate${awarded ? `, ${formatDay(awarded)}` : ""} (PDF)`;
}
