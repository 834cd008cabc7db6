import type { KoaContextWithOIDC } from "oidc-provider";
import type { Faults } from "../faults.ts";
import { pause } from "../pause.ts";

/** Applies `down` and `delay`; says whether the request has been answered by that. */
export async function strikeOutage(
  ctx: KoaContextWithOIDC,
  faults: Faults,
  who?: string,
): Promise<boolean> {
  const fault = faults.takeIdentity(["down", "delay"], { who, path: ctx.path });
  if (fault === null) return false;
  const gone = new AbortController();
  ctx.res.once("close", () => gone.abort());
  await pause(fault.delayMs ?? 0, gone.signal);
  if (fault.kind === "delay") return false;
  ctx.status = 500;
  ctx.body = "";
  return true;
}

/** Outages for everybody strike before the provider has looked at the request. */
export function outages(faults: Faults) {
  return async (
    ctx: KoaContextWithOIDC,
    next: () => Promise<unknown>,
  ): Promise<void> => {
    if (!(await strikeOutage(ctx, faults))) await next();
  };
}
