import { expect, test } from "vitest";

import {
  afterAnswer,
  afterFailure,
  beforeAsking,
  type Circuit,
  CLOSED,
  pauseLeft,
} from "./circuit";

const limits = { failures: 3, pauseMs: 1000, longestMs: 60_000 };
const NOW = 1_000_000;

test("a service that fails now and then is asked all the same", () => {
  const twice = failTimes(2);
  expect(pauseLeft(twice, NOW)).toBe(0);
  expect(beforeAsking(twice, NOW, 5000)).toBe(twice);
});

test("after so many failures in a row it is left alone for a while", () => {
  const open = failTimes(3);
  expect(pauseLeft(open, NOW)).toBe(1000);
  expect(pauseLeft(open, NOW + 999)).toBe(1);
  expect(pauseLeft(open, NOW + 1000)).toBe(0);
});

test("after the pause one request tries, and no other does meanwhile", () => {
  const probing = beforeAsking(failTimes(3), NOW + 1000, 5000);
  expect(pauseLeft(probing, NOW + 1001)).toBe(4999);
  expect(pauseLeft(probing, NOW + 6000)).toBe(0);
});

test("a probe that fails makes the pause twice as long, up to a limit", () => {
  const lengths = [4, 5, 6, 12, 60].map((times) =>
    pauseLeft(failTimes(times), NOW),
  );
  expect(lengths).toEqual([2000, 4000, 8000, 60_000, 60_000]);
});

test("an answer closes it", () => {
  expect(afterAnswer()).toEqual(CLOSED);
});

test("what the service asks for counts from the first time, up to a limit", () => {
  const asked = (waitMs: number) => afterFailure(CLOSED, NOW, limits, waitMs);
  expect(pauseLeft(asked(7000), NOW)).toBe(7000);
  expect(pauseLeft(asked(3_600_000), NOW)).toBe(60_000);
});

function failTimes(times: number): Circuit {
  let circuit = CLOSED;
  for (let time = 0; time < times; time += 1)
    circuit = afterFailure(circuit, NOW, limits);
  return circuit;
}
