/** The national professional qualifications that there are, or were, by code (record services 3.3). */
const SUBJECTS = {
  NPQEL: "Executive Leadership",
  NPQEYL: "Early Years Leadership",
  NPQH: "Headship",
  NPQLBC: "Leading Behaviour and Culture",
  NPQLL: "Leading Literacy",
  NPQLPM: "Leading Primary Mathematics",
  NPQLT: "Leading Teaching",
  NPQLTD: "Leading Teacher Development",
  NPQML: "Middle Leadership",
  NPQSENCO: "Special Educational Needs Co-ordinators",
  NPQSL: "Senior Leadership",
} as const;

export type NpqCode = keyof typeof SUBJECTS;

export const NPQ_CODES = Object.keys(SUBJECTS) as NpqCode[]; // keys of a constant

/** Whether we know what this code stands for. */
export function isNpqCode(code: string): code is NpqCode {
  return Object.hasOwn(SUBJECTS, code);
}

/** What an NPQ is about: "Early Years Leadership". */
export function npqSubject(code: NpqCode): string {
  return SUBJECTS[code];
}

/** The full name of an NPQ; of a code that is new to us, the name with the code. */
export function npqName(code: string): string {
  return isNpqCode(code)
    ? `National Professional Qualification (NPQ) for ${SUBJECTS[code]}`
    : `National Professional Qualification (${code})`;
}
