/** Whether a page is asked for to be kept on the device, and shown when it is old. */
export function isForCopy({ headers }: Request): boolean {
  return headers.get("Offline-Copy") === "yes";
}
