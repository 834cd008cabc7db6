/**
 * What DQT calls things, and what a teacher would call them: the one table of it. The names of both
 * versions of the API stand side by side (record services 4.1, 4.4, 4.6). What is not here stays as it
 * is: a wrong word would be worse than an odd one.
 */
const ROUTES = new Map(
  Object.entries({
    HEI: "University or college course",
    "HEI - Historic": "University or college course",
    "Provider-led (postgrad)": "Postgraduate course, led by a provider",
    "Provider led Postgrad": "Postgraduate course, led by a provider",
    "Provider-led (undergrad)": "Undergraduate course, led by a provider",
    "Provider led Undergrad": "Undergraduate course, led by a provider",
    "Primary and secondary postgraduate fee funded":
      "Postgraduate course, fee-funded",
    "Primary and secondary undergraduate fee funded":
      "Undergraduate course, fee-funded",
    "Undergraduate Opt In": "Undergraduate course with teaching added",
    "Assessment Only Route": "Assessment only",
    "EYITT - Assessment Only": "Early years, assessment only",
    "Early Years ITT Assessment Only": "Early years, assessment only",
    "EYITT - Graduate Employment Based": "Early years, graduates in employment",
    "Early Years ITT Graduate Employment Based":
      "Early years, graduates in employment",
    "EYITT - Graduate Entry": "Early years, graduates",
    "Early Years ITT Graduate Entry": "Early years, graduates",
    "EYITT - School Direct (Early Years)": "Early years, School Direct",
    "Early Years ITT School Direct": "Early years, School Direct",
    "EYITT - Undergraduate": "Early years, undergraduates",
    "Early Years ITT Undergraduate": "Early years, undergraduates",
    "School Direct training programme": "School Direct",
    "School Direct Training Programme": "School Direct",
    "School Direct training programme (Salaried)": "School Direct, salaried",
    "School Direct Training Programme Salaried": "School Direct, salaried",
    "School Direct training programme (Self funded)":
      "School Direct, self-funded",
    "School Direct Training Programme Self Funded":
      "School Direct, self-funded",
    "School Centered ITT": "School-centred training",
    "Teach First Programme": "Teach First",
    "Teach First Programme (CC)": "Teach First",
    "High potential ITT": "High-potential training",
    "High Potential ITT": "High-potential training",
    "Flexible ITT": "Flexible training",
    "PGCE ITT": "Postgraduate Certificate in Education (PGCE)",
    "PGDE ITT": "Postgraduate Diploma in Education (PGDE)",
    "ProfGCE ITT": "Professional Graduate Certificate in Education",
    "ProfGDE ITT": "Professional Graduate Diploma in Education",
    "FE Recognition 2000-2004":
      "Recognition of further education teachers, 2000 to 2004",
    "Licensed Teacher Programme - FE":
      "Licensed Teacher Programme, further education",
    "Licensed Teacher Programme - OTT":
      "Licensed Teacher Programme, trained overseas",
    "Licensed Teacher Programme - Armed Forces":
      "Licensed Teacher Programme, armed forces",
    "Licensed Teacher Programme - Independent School":
      "Licensed Teacher Programme, independent school",
    "Licensed Teacher Programme - Maintained School":
      "Licensed Teacher Programme, maintained school",
    "Other Qualifications non ITT": "Another qualification",
  }).map(([name, words]) => [keyOf(name), words]),
);

const SPECIALISMS = new Map([
  ["visual", "Visual impairment"],
  ["visual impairment", "Visual impairment"],
  ["hearing", "Hearing impairment"],
  ["auditory", "Hearing impairment"],
  ["multi sensory", "Multi-sensory impairment"],
  ["multi sensory impairment", "Multi-sensory impairment"],
  ["deaf education", "Deaf education"],
]);

/** The route to a status, in words. */
export function plainRoute(name: string | null): string | null {
  return name && (ROUTES.get(keyOf(name)) ?? name);
}

/** What a mandatory qualification is for, in words. */
export function plainSpecialism(name: string | null): string | null {
  return name && (SPECIALISMS.get(keyOf(name)) ?? name);
}

/** How a training ended: a status is held, but a course is passed. */
export function plainResult(result: string | null): string | null {
  return result === "Held" || result === "Pass" ? "Passed" : result;
}

/** "Multi_Sensory", "Multi-sensory" and "multi sensory" are one name. */
function keyOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, " ")
    .trim();
}
