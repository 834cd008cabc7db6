import { returnTo } from "./return-to";

/** The way to sign in: why it is needed, and where to go afterwards. */
export function signInAddress(why: string, place: string | null): string {
  const search = new URLSearchParams({
    why,
    ...(place && { return_to: returnTo(place) }),
  });
  return `/sign-in?${search}`;
}
