import type { ApiFault, Faults } from "../faults.ts";
import type { Person, Trouble } from "../people/person.ts";
import type { TeachingRecord } from "../people/record.ts";
import { spoil } from "../spoil.ts";
import type { Section } from "./include.ts";
import { personOf } from "./person-2025.ts";
import { empty } from "./problem.ts";
import { breaksWithRoutes } from "./standing.ts";
import { teacherOf } from "./teacher-2023.ts";
import type { Endpoint } from "./version.ts";

/** The token or key that was sent; null without one. */
export function bearerOf(request: Request): string | null {
  const header = request.headers.get("authorization") ?? "";
  return /^Bearer +(\S+)$/i.exec(header)?.[1] ?? null;
}

/** A fault that was switched on, or that comes with the story of a person. */
export function faultFor(
  faults: Faults,
  person: Person | undefined,
  trn: string | undefined,
): ApiFault | null {
  return faults.takeApi("dqt", trn) ?? lastingFault(person?.trouble);
}

function lastingFault(trouble: Trouble | null | undefined): ApiFault | null {
  switch (trouble) {
    case "dqt-slow":
      return { upstream: "dqt", kind: "delay", delayMs: 8000 };
    case "dqt-down":
      return { upstream: "dqt", kind: "status", status: 500 };
    case "dqt-rate-limited":
      return { upstream: "dqt", kind: "rate-limited", retryAfter: 30 };
    default:
      return null;
  }
}

/** The answer, spoilt where there is a fault. */
export function spoiled(
  fault: ApiFault | null,
  {
    request,
    answer,
    asked,
  }: {
    request: Request;
    answer: () => Promise<Response>;
    asked: ReadonlySet<Section>;
  },
): Promise<Response> {
  if (fault === null) return answer();
  const [section] = asked;
  return spoil(fault, {
    request,
    answer,
    nonsense: { trn: 0, qts: "yes", eyts: [], qtlsStatus: 1 },
    section: section && keyOf(section),
  });
}

/** The record of a person who has one that is active, with the sections that were asked for. */
export function recordAnswer(
  endpoint: Endpoint,
  trn: string,
  { record, npqs }: Person & { record: TeachingRecord },
  asked: ReadonlySet<Section>,
): Response {
  if (failsOn(record, asked)) return empty(500);
  const body =
    endpoint === "teacher"
      ? teacherOf(trn, record, npqs, asked)
      : personOf(trn, record, asked);
  return new Response(JSON.stringify(body), {
    headers: { "content-type": "application/json; charset=utf-8" },
  });
}

/** Records that the service cannot write down (record services 6.1 items 4 and 5). */
function failsOn(record: TeachingRecord, asked: ReadonlySet<Section>): boolean {
  const hasNoBirthDate =
    record.birthDate === null && !("dateOfBirth" in record.raw);
  return (
    hasNoBirthDate ||
    (asked.has("RoutesToProfessionalStatuses") && breaksWithRoutes(record))
  );
}

function keyOf(section: Section): string {
  if (section === "PendingDetailChanges") return "pendingNameChange";
  const word = section.replace(/^_/, "");
  return word.charAt(0).toLowerCase() + word.slice(1);
}
