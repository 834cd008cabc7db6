/** Pages that a device may do more with: forms that wait on it, the list of them, and the way in. */
const PAGES = /^\/(?:$|account(?:\/|$)|feedback$|offline(?:\/|$))/;

/** Whether the page at this path may bring a service worker, and be installed. */
export function isForDevice(path: string): boolean {
  return PAGES.test(path);
}
