/** A day without a time, `yyyy-MM-dd`. */
export type Day = string;

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** "2022-10-01" as "October 2022", where the day does not matter. */
export function formatMonth(day: Day): string {
  return formatDay(day).replace(/^\d+ /, "");
}

/** "2022-10-01" as "1 October 2022" (GOV.UK style for dates). A day has no time zone, so none is used. */
export function formatDay(day: Day): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}
