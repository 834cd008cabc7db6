/** Why a teacher need not do induction (record services 4.3). */
export type ExemptionReason = { id: string; name: string };

/** The exemption reasons that the cast has, by a short word of ours. */
export const exemptionReasons = {
  before2000: {
    id: "5a80cee8-98a8-426b-8422-b0e81cb49b36",
    name: "They qualified before 07 May 2000",
  },
  wales: {
    id: "39550fa9-3147-489d-b808-4feea7f7f979",
    name: "They passed induction in Wales",
  },
  scotland: {
    id: "a112e691-1694-46a7-8f33-5ec5b845c181",
    name: "They have or are eligible for full registration in Scotland",
  },
  generic: {
    id: "a5faff9f-29ce-4a6b-a7b8-0c1f57f15920",
    name: "Exempt",
  },
  overseas: {
    id: "4c97e211-10d2-4c63-8da9-b0fcebe7f2f9",
    name: "Overseas Trained Teacher",
  },
  qtls: {
    id: "35caa6a3-49f2-4a63-bd5a-2ba5fa9dc5db",
    name: "Exempt through QTLS status provided they maintain membership of The Society of Education and Training",
  },
} as const satisfies Record<string, ExemptionReason>;
