import type { ReactNode } from "react";

/**
 * A part of a blank page that the service worker shows as often as there is something to say
 * (`worker/fill.ts`). One does not stand in another.
 */
export function Slot({
  name,
  children,
}: {
  name: string;
  children: ReactNode;
}) {
  return <template data-slot={name}>{children}</template>;
}
