import { useRequestMarks } from "~/platform/request-marks";
import { version } from "./offline-help.browser.js?script";

/** Pages whose forms wait when the network fails, and the list of what waits. */
const HELPED = /^\/(?:account(?:\/|$)|offline(?:\/|$))/;

/** Where what the service worker has to say is said, and the script that says it. */
export function OfflineHelp({ path }: { path: string }) {
  const { nonce } = useRequestMarks();
  return HELPED.test(path) ? (
    <>
      <div id="app-said" role="alert" />
      <script type="module" nonce={nonce} src={`/offline/help/${version}`} />
    </>
  ) : null;
}
