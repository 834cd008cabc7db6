import { expect, test } from "vitest";
import { createFaults, parseFault } from "./faults.ts";

test("a fault strikes until it is cleared", () => {
  const faults = createFaults();
  const { id } = faults.add({ upstream: "dqt", kind: "reset" });
  expect(faults.takeApi("dqt", "1234567")?.kind).toBe("reset");
  expect(faults.takeApi("dqt", undefined)?.kind).toBe("reset");
  expect(faults.takeApi("npq", "1234567")).toBeNull();
  expect(faults.clear(id)).toBe(1);
  expect(faults.takeApi("dqt", "1234567")).toBeNull();
});

test("a fault for one teacher leaves the others alone", () => {
  const faults = createFaults();
  faults.add({ upstream: "npq", kind: "html", trn: "1234567" });
  expect(faults.takeApi("npq", "7654321")).toBeNull();
  expect(faults.takeApi("npq", undefined)).toBeNull();
  expect(faults.takeApi("npq", "1234567")?.kind).toBe("html");
});

test("a fault strikes only so many times", () => {
  const faults = createFaults();
  faults.add({ upstream: "dqt", kind: "reset", times: 2 });
  expect(faults.takeApi("dqt", undefined)).not.toBeNull();
  expect(faults.list()).toHaveLength(1);
  expect(faults.takeApi("dqt", undefined)).not.toBeNull();
  expect(faults.takeApi("dqt", undefined)).toBeNull();
  expect(faults.list()).toEqual([]);
});

test("a fault lasts only so long", () => {
  let now = 0;
  const faults = createFaults(() => now);
  faults.add({ upstream: "dqt", kind: "reset", seconds: 2 });
  now = 1999;
  expect(faults.takeApi("dqt", undefined)).not.toBeNull();
  now = 2000;
  expect(faults.takeApi("dqt", undefined)).toBeNull();
});

test("the newest fault wins, and clearing without an id clears all", () => {
  const faults = createFaults();
  faults.add({ upstream: "dqt", kind: "reset" });
  faults.add({ upstream: "dqt", kind: "html" });
  expect(faults.takeApi("dqt", undefined)?.kind).toBe("html");
  expect(faults.clear()).toBe(2);
});

test("an outage of identity can be for some paths only", () => {
  const faults = createFaults();
  faults.add({ upstream: "identity", kind: "down", path: "/connect/token" });
  const kinds = ["down"] as const;
  expect(faults.takeIdentity(kinds, { path: "/connect/userinfo" })).toBeNull();
  expect(faults.takeIdentity(kinds, { path: "/connect/token" })?.kind).toBe(
    "down",
  );
  expect(faults.takeIdentity(["delay"], { path: "/connect/token" })).toBeNull();
});

test.each([
  [undefined, "expected object"],
  [{ upstream: "moon", kind: "down" }, "upstream"],
  [{ upstream: "dqt", kind: "wrong-nonce" }, "kind"],
  [{ upstream: "identity", kind: "trickle" }, "kind"],
  [{ upstream: "dqt", kind: "status", status: 42 }, "status"],
  [{ upstream: "dqt", kind: "delay", delayMs: "long" }, "delayMs"],
  [{ upstream: "dqt", kind: "reset", colour: "red" }, "colour"],
])("%j is refused, and what is wrong is named", (given, named) => {
  const parsed = parseFault(given);
  expect(parsed.ok ? "" : parsed.errors.join()).toContain(named);
});
