const time = formatWhenNeeded("en-GB", {
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
  const clock = time()
    .format(moment)
    .replace(/\s/g, "")
    .toLowerCase()
    .replace(":00", "");
  return NAMES[clock] ?? clock;
}

const day = formatWhenNeeded("en-CA", {
  timeZone: "Europe/London",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The day (`yyyy-MM-dd`) that a moment (UTC milliseconds) is in, in England. */
export function dayOf(moment: number): string {
  return day().format(moment);
}

/** To make the first one takes a fifth of what a Worker takes to start, and many requests need none. */
function formatWhenNeeded(
  locale: string,
  options: Intl.DateTimeFormatOptions,
): () => Intl.DateTimeFormat {
  let made: Intl.DateTimeFormat | undefined;
  return () => (made ??= new Intl.DateTimeFormat(locale, options));
}
