const LONGEST_SECONDS = 60 * 60;

/**
 * The seconds that `Retry-After` asks to wait, given as seconds or as a date (RFC 9110, section 10.2.3).
 *
 * Null when it is missing, malformed, past or absurd: the windows of DQT last a minute (record services 1.4).
 */
export function retryAfterSeconds(
  headers: Headers,
  now: number,
): number | null {
  const value = headers.get("Retry-After")?.trim() ?? "";
  const seconds = /^\d+$/.test(value)
    ? Number(value)
    : secondsUntil(value, now);
  return seconds > 0 && seconds <= LONGEST_SECONDS ? seconds : null;
}

function secondsUntil(date: string, now: number): number {
  return date.endsWith("GMT")
    ? Math.ceil((Date.parse(date) - now) / 1000)
    : Number.NaN;
}
