import { http } from "msw";
import type { Faults } from "./faults.ts";
import { spoil } from "./spoil.ts";

/** Part of the file that every scanner takes for a virus, and that does no harm (eicar.org). */
const EICAR = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE";

/** A scanner: a file as it is in, whether there is a virus in it out. It knows one. */
export function scannerHandlers({ faults }: { faults: Faults }) {
  return [
    http.post("*/scanner/scan", async ({ request }) => {
      const file = Buffer.from(await request.arrayBuffer()).toString("latin1");
      const answer = async () =>
        Response.json({ infected: file.includes(EICAR) });
      const fault = faults.takeApi("scanner", undefined);
      if (!fault) return answer();
      const nonsense = { infected: "perhaps" };
      return spoil(fault, { request, answer, nonsense, section: "infected" });
    }),
  ];
}
