import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  expect,
  test,
} from "vitest";
import { npqToken } from "./npq.ts";
import {
  clientSecret,
  createRelyingParty,
  serviceOrigin,
} from "./relying-party.ts";
import { startMocks, type Mocks } from "./server.ts";

const amara = "3012457";

let mocks: Mocks;

beforeAll(async () => {
  mocks = await startMocks({
    port: 0,
    serviceOrigin,
    clientSecret,
    accessTokenSeconds: 90,
  });
});

beforeEach(() => mocks.calls.clear());

afterEach(() => {
  mocks.faults.clear();
  expect(mocks.failures).toEqual([]);
});

afterAll(() => mocks.stop());

test("the stand-ins are ready on both loopback addresses", async () => {
  const { port } = new URL(mocks.origin);
  expect((await fetch(`${mocks.origin}/__mocks/ready`)).status).toBe(200);
  const four = await fetch(`http://127.0.0.1:${port}/__mocks/ready`);
  expect(four.status).toBe(200);
  const six = await fetch(`http://[::1]:${port}/__mocks/ready`);
  expect(six.status).toBe(200);
});

test("a token of the provider opens the record, for as long as was chosen", async () => {
  const { body } = await createRelyingParty(mocks).tokensFor(amara);
  expect(body.expires_in).toBe(90);
  expect((await record(String(body.access_token))).status).toBe(200);
});

test("an ID token is no access token, and a changed one is none at all", async () => {
  const { body } = await createRelyingParty(mocks).tokensFor(amara);
  expect((await record(String(body.id_token))).status).toBe(403);
  const [head = "", , signature = ""] = String(body.access_token).split(".");
  const claims = btoa(JSON.stringify({ trn: amara, scope: "dqt:read" }));
  const forged = `${head}.${claims.replaceAll("=", "")}.${signature}`;
  expect((await record(forged)).status).toBe(401);
});

test("anyone with a TRN that no record has is told so", async () => {
  const party = createRelyingParty(mocks);
  const { body } = await party.tokensFor("1900003");
  const answer = await record(String(body.access_token));
  expect(answer.status).toBe(403);
  expect(await answer.json()).toMatchObject({ errorCode: 10001 });
});

test("calls are listed, with their versions and without tokens", async () => {
  await record(await accessToken(), "?include=Induction");
  await fetch(
    `${mocks.origin}/npq/api/teacher-record-service/v1/qualifications/${amara}`,
    { headers: { authorization: `Bearer ${npqToken}` } },
  );
  const answer = await fetch(`${mocks.origin}/__mocks/calls`);
  const text = await answer.text();
  const calls = JSON.parse(text) as { upstream: string }[];
  expect(calls.filter(({ upstream }) => upstream !== "identity")).toMatchObject(
    [
      {
        upstream: "dqt",
        method: "GET",
        path: "/dqt/v3/person",
        version: "20260612",
        include: "Induction",
        trn: amara,
        status: 200,
      },
      { upstream: "npq", trn: amara, version: null, status: 200 },
    ],
  );
  expect(text).not.toContain("eyJ");
  expect(text).not.toContain(npqToken);
});

test("what nobody fakes is 404 and is noted", async () => {
  const answer = await fetch(`${mocks.origin}/dqt/v3/anything-else`);
  expect(answer.status).toBe(404);
  expect(mocks.calls.unmocked()).toMatchObject([
    { method: "GET", path: "/dqt/v3/anything-else", status: 404 },
  ]);
  const { origin } = mocks;
  await fetch(`${origin}/__mocks/calls`, { method: "DELETE" });
  expect(mocks.calls.list()).toEqual([]);
});

test("faults are switched over HTTP", async () => {
  const url = `${mocks.origin}/__mocks/faults`;
  const given = { upstream: "dqt", kind: "status", status: 503, trn: amara };
  const added = await fetch(url, post(given));
  expect(added.status).toBe(201);
  const { id } = (await added.json()) as { id: string };
  expect(await (await fetch(url)).json()).toEqual([{ ...given, id }]);
  expect((await record(await accessToken())).status).toBe(503);
  const cleared = await fetch(`${url}?id=${id}`, { method: "DELETE" });
  expect(await cleared.json()).toEqual({ cleared: 1 });
  expect((await record(await accessToken())).status).toBe(200);
});

test("a malformed fault is 400 and says what is wrong", async () => {
  const url = `${mocks.origin}/__mocks/faults`;
  const wrong = await fetch(url, post({ upstream: "dqt", kind: "melt" }));
  expect(wrong.status).toBe(400);
  expect(await wrong.text()).toContain("kind");
  const broken = await fetch(url, { method: "POST", body: "{" });
  expect(broken.status).toBe(400);
});

test("a reset cuts the connection", async () => {
  mocks.faults.add({ upstream: "dqt", kind: "reset" });
  await expect(record("any")).rejects.toThrow(TypeError);
  await expect
    .poll(() => mocks.calls.list())
    .toMatchObject([{ upstream: "dqt", status: null }]);
});

test("a trickle reaches the caller in parts", async () => {
  const token = await accessToken();
  mocks.faults.add({ upstream: "dqt", kind: "trickle", delayMs: 2 });
  const answer = await record(token);
  expect(await answer.json()).toHaveProperty("trn", amara);
});

test("sign-ins are listed with what came along", async () => {
  await createRelyingParty(mocks).authorize({
    trn_token: "0123456789abcdef",
    registration_token: "let-me-in",
    session_id: "a-session",
    nonce: undefined,
  });
  const answer = await fetch(`${mocks.origin}/__mocks/sign-ins`);
  const signIns = (await answer.json()) as unknown[];
  expect(signIns.at(-1)).toMatchObject({
    trnToken: "0123456789abcdef",
    registrationToken: "let-me-in",
    sessionId: "a-session",
    hasNonce: false,
    hasCodeChallenge: true,
    codeChallengeMethod: "S256",
  });
});

test("the cast is introduced", async () => {
  const answer = await fetch(`${mocks.origin}/__mocks/people`);
  expect(await answer.json()).toContainEqual({
    name: "Maureen Ann Ogilvie",
    trn: "0001234",
    sub: expect.any(String),
    story: expect.stringContaining("1979"),
  });
});

function record(token: string, query = ""): Promise<Response> {
  return fetch(`${mocks.origin}/dqt/v3/person${query}`, {
    headers: { authorization: `Bearer ${token}`, "x-api-version": "20260612" },
  });
}

async function accessToken(): Promise<string> {
  const { body } = await createRelyingParty(mocks).tokensFor(amara);
  return String(body.access_token);
}

function post(body: unknown): RequestInit {
  return { method: "POST", body: JSON.stringify(body) };
}
