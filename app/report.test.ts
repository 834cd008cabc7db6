import { afterEach, expect, test, vi } from "vitest";

import { count, logRequest, type Measures, serverTiming } from "./report";

const measures: Measures = {
  record: { from: "stale", upstreamMs: 1000.4 },
  npqs: { from: "fresh", upstreamMs: null },
};

afterEach(() => {
  vi.restoreAllMocks();
});

test("Server-Timing says where things came from, and how long it took", () => {
  expect(serverTiming(measures)).toBe(
    "record;desc=stale;dur=1000, npqs;desc=fresh",
  );
  expect(serverTiming({})).toBe("");
});

test("a request is one line in the log", () => {
  const said = vi.spyOn(console, "log").mockReturnValue();
  const answered = { method: "GET", status: 200, reference: "7F3K-9Q2M" };
  logRequest({ ...answered, measures });
  expect(said).toHaveBeenCalledOnce();
  expect(JSON.parse(String(said.mock.calls[0]?.[0]))).toEqual({
    level: "info",
    event: "request",
    ...answered,
    record: "stale",
    recordMs: 1000.4,
    npqs: "fresh",
    npqsMs: null,
  });
});

test("counters are counted where there are any", () => {
  const writeDataPoint = vi.fn<AnalyticsEngineDataset["writeDataPoint"]>();
  count({ writeDataPoint }, measures);
  expect(writeDataPoint.mock.calls).toEqual([
    [{ indexes: ["record"], blobs: ["stale"], doubles: [1000.4] }],
    [{ indexes: ["npqs"], blobs: ["fresh"], doubles: [0] }],
  ]);
  expect(() => count(null, measures)).not.toThrow();
});
