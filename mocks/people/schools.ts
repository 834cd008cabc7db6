import type { Reference } from "./record.ts";

/** Degree types by a short word of ours (record services 4.8). */
export const degrees = {
  baHons: { id: "dbb7c27b-8a27-4a94-908d-4b4404acebd5", name: "BA (Hons)" },
  baEducation: {
    id: "84e541d5-d55a-4d44-bc52-983322c1453f",
    name: "BA Education",
  },
  bedHons: { id: "9b35bdfa-cbd5-44fd-a45a-6167e7559de7", name: "BEd (Hons)" },
  pgce: {
    id: "40a85dd0-8512-438e-8040-649d7d677d07",
    name: "Postgraduate Certificate in Education",
  },
  pgde: {
    id: "63d80489-ee3d-43af-8c4a-1d6ae0d65f68",
    name: "Postgraduate Diploma in Education",
  },
  profGce: {
    id: "d8e267d2-ed85-4eee-8119-45d0c6cc5f6b",
    name: "Professional Graduate Certificate in Education",
  },
} as const;

/** Training subjects (record services 4.9). */
export const subjects = {
  mathematics: { reference: "100403", name: "mathematics" },
  english: { reference: "100320", name: "English studies" },
  business: { reference: "100079", name: "business studies" },
  primary: { reference: "100511", name: "primary teaching" },
  legacyMathematics: { reference: "G100", name: "Mathematics" },
} as const satisfies Record<string, Reference>;

/** The two spellings of Wales are both in the data (record services 4.9). */
export const countries = {
  england: { reference: "GB-ENG", name: "England" },
  wales: { reference: "GB-WLS", name: "Wales" },
  scotland: { reference: "GB-SCT", name: "Scotland" },
} as const satisfies Record<string, Reference>;

/** Places to train at; none of them exists. */
export const providers = {
  northmoor: { ukprn: "10099999", name: "Northmoor University" },
  larkfield: { ukprn: "10099998", name: "Larkfield Schools Partnership" },
  eastmere: { ukprn: "10099901", name: "University of Eastmere" },
  harbour: { ukprn: "10099902", name: "Harbour Early Years Training" },
  withoutUkprn: { ukprn: null, name: "St Cuthbert’s College of Education" },
} as const;
