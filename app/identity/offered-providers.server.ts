import type { Configuration } from "~/platform/configuration.server";
import { keptLinkTokens } from "./link-tokens.server";
import { type ProviderSetting, providerSettings } from "./providers";

/**
 * The providers that whoever asks may sign in with. A registration is begun at DfE Identity, and can be
 * finished nowhere else (sign-in 2.2).
 */
export async function offeredProviders(
  request: Request,
  configuration: Configuration,
): Promise<ProviderSetting[]> {
  const kept = await keptLinkTokens(request, configuration.DATA_KEYS);
  const isRegistering = kept.registration_token !== undefined;
  return providerSettings(configuration).filter(
    ({ linkTokens }) =>
      !isRegistering || linkTokens.includes("registration_token"),
  );
}
