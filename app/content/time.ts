const TIME = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  hour: "numeric",
  minute: "2-digit",
  // Not `hour12`: with that some engines count 0 to 11 in Britain, "0:05 am".
  hourCycle: "h12",
});
const NAMES: Record<string, string> = { "12am": "midnight", "12pm": "midday" };

/**
 * A moment (UTC milliseconds) as the time on a clock in England, in GOV.UK style: "11:21am",
 * "5pm", "midday".
 */
export function formatTime(moment: number): string {
  const time = TIME.format(moment)
    .replace(/\s/g, "")
    .toLowerCase()
    .replace(":00", "");
  return NAMES[time] ?? time;
}

const DAY = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/London",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The day (`yyyy-MM-dd`) that a moment (UTC milliseconds) is in, in England. */
export function dayOf(moment: number): string {
  return DAY.format(moment);
}
