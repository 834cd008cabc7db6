import { isForDevice } from "~/platform/own-device";
import { useRequestMarks } from "~/platform/request-marks";
import { version } from "./offline-help.browser.js?script";

/** Where what the service worker has to say is said, and the script that says it. */
export function OfflineHelp({ path }: { path: string }) {
  const { nonce } = useRequestMarks();
  return isForDevice(path) && path !== "/" ? (
    <>
      <div id="app-said" role="alert" />
      <script type="module" nonce={nonce} src={`/offline/help/${version}`} />
    </>
  ) : null;
}
