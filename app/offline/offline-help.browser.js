/**
 * Runs in the browser on pages with a form: brings the service worker, and says what it has to say,
 * in a live region, so that it is read out too.
 */
const NOT_KEPT =
  "<strong>You are offline, and this device does not let us keep the form. It was not sent. What you entered is still here: send it again when you have a connection.</strong>";
const SENT =
  'A form that was waiting on this device has been sent. <a class="govuk-link" href="/offline">See what became of it</a>';
const OFFLINE =
  "You are offline. You can still fill in forms: we keep them on this device, and send them when you are online again.";
const SENDING = "Sending your files.";
/** No part of a file takes so long: the browser has stopped the service worker, and is to start it again. */
const STOPPED_MS = 20_000;

const problemIn = (data) =>
  `<strong>${data.slice("problem ".length)}.</strong> You are offline. What you entered is still here: change it, then send it again.`;

/** Found each time: with the list it is another one. */
const placeNow = () => document.getElementById("app-said");
let said = "";
const say = (words) => {
  progress?.part.remove();
  progress = null;
  said = words;
  const place = placeNow();
  if (place) place.innerHTML = words && `<p class="govuk-body">${words}</p>`;
};
/** Says what came of a button that may be far down the page. */
const answer = (words) => {
  say(words);
  placeNow()?.scrollIntoView({ block: "nearest" });
};

/** What is shown of files on their way, since when, and from where on. */
let progress = null;
let stopped;
const sizeOf = (bytes) =>
  bytes < 1024 * 1024
    ? `${Math.round(bytes / 1024)}KB`
    : `${(bytes / 1024 / 1024).toFixed(1)}MB`;
const timeOf = (seconds) => {
  const [count, unit] =
    seconds < 55
      ? [Math.ceil(seconds / 5) * 5, "second"]
      : [Math.ceil(seconds / 60), "minute"];
  return `about ${count} ${unit}${count === 1 ? "" : "s"} left`;
};
const beginProgress = (sent) => {
  answer(SENDING);
  const part = document.createElement("div");
  part.innerHTML =
    '<p class="govuk-body" id="app-progress"></p><progress aria-labelledby="app-progress"></progress>';
  part.lastChild.style.cssText =
    "width:100%;margin-bottom:30px;accent-color:#1d70b8";
  placeNow()?.after(part);
  return { part, sent, since: performance.now() };
};
const showProgress = (sent, of) => {
  progress ??= beginProgress(sent);
  const { part, sent: before, since } = progress;
  const [words, bar] = part.children;
  const left = ((of - sent) * (performance.now() - since)) / (sent - before);
  const time = sent > before && sent < of ? `, ${timeOf(left / 1000)}` : "";
  words.textContent = `${sizeOf(sent)} of ${sizeOf(of)} sent${time}`;
  bar.max = of;
  bar.value = sent;
  clearTimeout(stopped);
  stopped = setTimeout(send, STOPPED_MS);
};

/** What the list says now, without a page load that could get in the way of another. */
const showList = async () => {
  const part = document.createElement("template");
  part.innerHTML = await (await fetch("/offline")).text();
  const [main, before] = [part.content, document].map((each) =>
    each.querySelector("main"),
  );
  if (main && !progress && main.textContent !== before?.textContent)
    before?.replaceWith(main);
};

const worker = navigator.serviceWorker;
const { pathname } = location;
// A form that is changed there is no list: nothing takes its place.
const isList = pathname === "/offline" && location.search === "";
const send = () => worker?.controller?.postMessage("send");

worker?.register("/service-worker.js").catch(() => undefined);
worker?.addEventListener("message", ({ data }) => {
  const [what, sent, of] = data.split(" ");
  if (what === "progress") showProgress(Number(sent), Number(of));
  else if (data === `not kept ${pathname}`) answer(NOT_KEPT);
  else if (what === "problem" && !isList) answer(problemIn(data));
  else if (data === "sent") {
    say("");
    if (isList) void showList();
    else say(SENT);
  }
});
addEventListener("offline", () => {
  if (isList) void showList();
  else if (worker?.controller) say(OFFLINE);
});
// "Online" is a hint: the first bytes often fail.
addEventListener("online", () => {
  if (said === OFFLINE) say("");
  for (const wait of [0, 3000, 10_000]) setTimeout(send, wait);
});
addEventListener("focus", send);
// What was sent while this page came was told to the one before it.
if (isList && worker?.controller) void showList();
addEventListener("submit", (event) => {
  if (navigator.onLine || worker?.controller) return;
  event.preventDefault();
  answer(NOT_KEPT);
});
