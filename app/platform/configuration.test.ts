import { expect, test } from "vitest";

import { ConfigurationError, readConfiguration } from "./configuration.server";
import { complete, KEY } from "./configuration-sample";

const OPTIONAL = Object.keys(complete).filter((name) =>
  /^(?:RECORD_|SIGN_IN_|IDENTITY_(?:ACCOUNT_URL|TIMEOUT_MS)$)/.test(name),
);
const names = Object.keys(complete);
const required = names.filter((name) => !OPTIONAL.includes(name));

test("a complete configuration is read, with the bindings left out", () => {
  expect(readConfiguration({ ...complete, DB: {}, ASSETS: {} })).toEqual({
    ...complete,
    DQT_API_URL: "https://dqt.example/api",
    SIGN_IN_ORIGINS: ["https://one.example", "https://two.example"],
    IDENTITY_TIMEOUT_MS: 4000,
    CHANGE_TIMEOUT_MS: 25_000,
    RECORD_FRESH_SECONDS: 0,
    RECORD_DEADLINE_MS: 500,
    RECORD_TIMEOUT_MS: 3000,
    RECORD_KEEP_DAYS: 7,
    RECORD_LONGEST_PAUSE_MS: 9000,
    SERVICE_WORKER: "on",
    DATA_KEYS: [
      { id: "2026", key: KEY },
      { id: "2025", key: KEY },
    ],
  });
});

test("the optional values may be left out", () => {
  const configuration = readConfiguration({
    ...complete,
    IDENTITY_ACCOUNT_URL: undefined,
    IDENTITY_TIMEOUT_MS: undefined,
    RECORD_TIMEOUT_MS: undefined,
  });
  expect(configuration.IDENTITY_ACCOUNT_URL).toBeUndefined();
  expect(configuration.RECORD_TIMEOUT_MS).toBe(5000);
});

test.each(["https://identity.example/", "https://identity.example"])(
  "the issuer keeps its last slash, or the lack of it: %s",
  (IDENTITY_ISSUER) => {
    const configuration = readConfiguration({ ...complete, IDENTITY_ISSUER });
    expect(configuration.IDENTITY_ISSUER).toBe(IDENTITY_ISSUER);
  },
);

test("the origin of the service is an origin, whatever follows it", () => {
  const SERVICE_ORIGIN = "https://qualifications.example:8443/path/?a=b";
  const configuration = readConfiguration({ ...complete, SERVICE_ORIGIN });
  expect(configuration.SERVICE_ORIGIN).toBe(
    "https://qualifications.example:8443",
  );
});

test.each(required)("%s is named when it is missing", (name) => {
  expect(faultsOf({ ...complete, [name]: undefined })).toEqual([name]);
});

test.each(required)("%s is named when it is empty", (name) => {
  expect(faultsOf({ ...complete, [name]: "" })).toEqual([name]);
});

test.each([
  ["SERVICE_ORIGIN", "hunter2.example"],
  ["IDENTITY_ISSUER", "ftp://hunter2.example/"],
  ["IDENTITY_CLIENT_SECRET", "hunter2"],
  ["IDENTITY_ACCOUNT_URL", "javascript:alert('hunter2')"],
  ["DQT_API_URL", "//hunter2.example"],
  ["DQT_API_VERSION", "hunter2"],
  ["NPQ_API_URL", "http://hunter2.example"],
  ["NPQ_API_TOKEN", "hunter2"],
  ["RECORD_TIMEOUT_MS", "hunter2"],
  ["RECORD_TIMEOUT_MS", "-5"],
  ["DATA_KEYS", "hunter2"],
])("a malformed %s is named and its value is not shown (%#)", (name, value) => {
  expect(faultsOf({ ...complete, [name]: value })).toEqual([name]);
  expect(() => readConfiguration({ ...complete, [name]: value })).not.toThrow(
    value,
  );
});

test("a time-out of nothing at all is refused", () => {
  expect(faultsOf({ ...complete, RECORD_TIMEOUT_MS: "0" })).toEqual([
    "RECORD_TIMEOUT_MS",
  ]);
});

test("every fault is named at once, and no value is shown", () => {
  const faulty = {
    ...complete,
    SERVICE_ORIGIN: "nowhere",
    NPQ_API_TOKEN: undefined,
    DATA_KEYS: "hunter2",
  };
  expect(faultsOf(faulty)).toEqual([
    "SERVICE_ORIGIN",
    "NPQ_API_TOKEN",
    "DATA_KEYS",
  ]);
  expect(() => readConfiguration(faulty)).not.toThrow(/nowhere|hunter2|npq-t/);
});

test("an empty environment names every value that it must have", () => {
  const alone = required.filter((name) => !name.startsWith("ONELOGIN_"));
  expect(faultsOf({})).toEqual(alone);
});

test.each([undefined, null, "text", 7])(
  "an environment that is none is refused (%s)",
  (env) => {
    expect(() => readConfiguration(env)).toThrow(ConfigurationError);
  },
);

test.each([
  "https://anything.example",
  "http://localhost",
  "http://localhost:8787",
  "http://localhost/path",
  "http://127.0.0.1:8787",
])("%s may be an address of ours or another's", (address) => {
  const env = { ...complete, SERVICE_ORIGIN: address, DQT_API_URL: address };
  expect(faultsOf(env)).toEqual([]);
});

test.each([
  "http://anything.example",
  "http://localhost.evil.com",
  "http://localhost.",
  "http://localhostevil.com",
  "http://localhost:password@evil.com",
  "http://localhost@evil.com",
  "http://127.0.0.1.evil.com",
  "http://127.0.0.1@evil.com",
  "http://evil.com/http://localhost",
  "http://evil.com#localhost",
])("%s is refused, for it is not https", (address) => {
  const env = { ...complete, IDENTITY_ISSUER: address };
  expect(faultsOf(env)).toEqual(["IDENTITY_ISSUER"]);
  expect(() => readConfiguration(env)).toThrow("must be https");
});

test.each([
  ["one key", `a:${KEY}`, ["a"]],
  ["three keys", `c:${KEY},b:${KEY},a:${KEY}`, ["c", "b", "a"]],
  ["blanks around a pair", ` b:${KEY} , a:${KEY} `, ["b", "a"]],
])("DATA_KEYS may be %s", (_, DATA_KEYS, ids) => {
  const { DATA_KEYS: keys } = readConfiguration({ ...complete, DATA_KEYS });
  expect(keys.map(({ id }) => id)).toEqual(ids);
});

test.each([
  ["a key without an id", KEY],
  ["an empty id", `:${KEY}`],
  ["an id with a dot, which parts a sealed text", `a.b:${KEY}`],
  ["a long id", `${"a".repeat(17)}:${KEY}`],
  ["a short key", `a:${KEY.slice(1)}`],
  ["a long key", `a:${KEY}A`],
  ["a key in plain base64", `a:${KEY.slice(2)}+/`],
  ["a padded key", `a:${KEY}=`],
  ["a comma too many", `a:${KEY},`],
  ["one bad key among good ones", `b:${KEY},a:short`],
  ["one id for two keys", `a:${KEY},a:${KEY}`],
])("DATA_KEYS may not have %s", (_, DATA_KEYS) => {
  expect(faultsOf({ ...complete, DATA_KEYS })).toEqual(["DATA_KEYS"]);
});

/** The names in the error, in its order. */
function faultsOf(env: object): string[] {
  try {
    readConfiguration(env);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return names.filter((name) => error.message.includes(`${name}: `));
  }
}

test("the service is closed until a moment that is told to the letter, or not at all", () => {
  expect(closedUntil("2026-12-01T17:00:00Z")).toBe(Date.UTC(2026, 11, 1, 17));
  expect(closedUntil("2026-07-01T17:00:00+01:00")).toBe(
    Date.UTC(2026, 6, 1, 16),
  );
  expect(closedUntil("")).toBeUndefined();
  for (const text of ["soon", "2026-12-01", "2026-12-01T17:00:00", "1"])
    expect(() => closedUntil(text)).toThrow("MAINTENANCE_UNTIL");
});

function closedUntil(text: string): number | undefined {
  const { MAINTENANCE_UNTIL } = readConfiguration({
    ...complete,
    MAINTENANCE_UNTIL: text,
  });
  return MAINTENANCE_UNTIL;
}
