/**
 * What the frame of a page shows of a signed-in teacher: when the session ends, and the time of this
 * page, in UTC milliseconds; and the id of the provider that they signed in with.
 */
export type PageSession = { endsAt: number; now: number; provider: string };
