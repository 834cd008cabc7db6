const subjects: Readonly<Record<string, string>> = {
  NPQEL: "Executive Leadership",
  NPQEYL: "Early Years Leadership",
  NPQH: "Headship",
  NPQLBC: "Leading Behaviour and Culture",
  NPQLL: "Leading Literacy",
  NPQLT: "Leading Teaching",
  NPQLTD: "Leading Teacher Development",
  NPQML: "Middle Leadership",
  NPQSL: "Senior Leadership",
};

/** The nine NPQs that the 2023 API knew; later ones never appeared in it (record services 3.3). */
export const npqNames: ReadonlyMap<string, string> = new Map(
  Object.entries(subjects).map(([code, subject]) => [
    code,
    `National Professional Qualification (NPQ) for ${subject}`,
  ]),
);
