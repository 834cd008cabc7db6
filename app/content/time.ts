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
