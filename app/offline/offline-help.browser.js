/**
 * Runs in the browser on pages with a form: brings the service worker, and says what it has to say,
 * in a live region, so that it is read out too.
 */
const NOT_KEPT =
  "<strong>You are offline, and this device does not let us keep the form. It was not sent. What you entered is still here: send it again when you have a connection.</strong>";
const SENT =
  'A form that was waiting on this device has been sent. <a class="govuk-link" href="/offline">See what became of it</a>';

const say = (words) => {
  const place = document.getElementById("app-said");
  if (place) place.innerHTML = `<p class="govuk-body">${words}</p>`;
};
/** What the list says now, without a page load that could get in the way of another. */
const showList = async () => {
  const part = document.createElement("template");
  part.innerHTML = await (await fetch("/offline")).text();
  const main = part.content.querySelector("main");
  if (main) document.querySelector("main")?.replaceWith(main);
};

const worker = navigator.serviceWorker;
const { pathname } = location;
const send = () => worker?.controller?.postMessage("send");

worker?.register("/service-worker.js").catch(() => undefined);
worker?.addEventListener("message", ({ data }) => {
  if (data === `not kept ${pathname}`) say(NOT_KEPT);
  else if (data === "sent" && pathname === "/offline") void showList();
  else if (data === "sent") say(SENT);
});
// "Online" is a hint: the first bytes often fail.
addEventListener("online", () => {
  for (const wait of [0, 3000, 10_000]) setTimeout(send, wait);
});
addEventListener("focus", send);
addEventListener("submit", (event) => {
  if (navigator.onLine || worker?.controller) return;
  event.preventDefault();
  say(NOT_KEPT);
});
