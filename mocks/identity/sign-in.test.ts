import { decodeJwt } from "jose";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import {
  callback,
  clientSecret,
  createRelyingParty,
  serviceOrigin,
} from "../relying-party.ts";
import { startMocks, type Mocks } from "../server.ts";
import { formOn } from "../visitor.ts";

let mocks: Mocks;

beforeAll(async () => {
  mocks = await startMocks({ port: 0, serviceOrigin, clientSecret });
});

afterEach(() => expect(mocks.failures).toEqual([]));

afterAll(() => mocks.stop());

test("a second sign-in goes straight to the completion page", async () => {
  const party = createRelyingParty(mocks);
  await party.signIn("3012457");
  const again = await party.authorize();
  expect(formOn(again.html).action).toBe(callback);
  const login = await party.authorize({ prompt: "login" });
  expect(login.html).toContain("Who do you want to sign in as?");
});

test("with prompt=login another teacher can take over", async () => {
  const party = createRelyingParty(mocks);
  await party.signIn("3012457");
  const swap = await party.signIn("1733009", { prompt: "login" });
  const { action, fields } = formOn(swap.html);
  const done = await party.post(action, fields);
  const { body } = await party.token(formOn(done.html).fields.code ?? "");
  expect(decodeJwt(String(body.id_token)).trn).toBe("1733009");
});

test("anyone can sign in with the form, and is the same person each time", async () => {
  const form = {
    trn: "7654321",
    name: "Zoë Anne van der Berg",
    email: "zoe@example.com",
    birthdate: "1990-01-31",
  };
  const first = await signInAsAnyone(form);
  expect(first).toMatchObject({
    trn: "7654321",
    name: "Zoë Anne van der Berg",
    given_name: "Zoë",
    family_name: "Berg",
    birthdate: "1990-01-31",
  });
  expect(first.sub).toBe((await signInAsAnyone(form)).sub);
  const other = await signInAsAnyone({ ...form, trn: "", birthdate: "" });
  expect(other.sub).not.toBe(first.sub);
  expect(other).not.toHaveProperty("trn");
  expect(other).not.toHaveProperty("birthdate");
});

test("a bad form comes back with what was typed and what is wrong", async () => {
  const party = createRelyingParty(mocks);
  const page = await party.authorize();
  const again = await party.post(page.url, {
    trn: "12",
    name: "",
    email: '<b>"nobody"</b>',
    birthdate: "1990-02-31",
  });
  expect(again.status).toBe(422);
  expect(again.html.match(/class="error"/g)).toHaveLength(4);
  expect(again.html).toContain("&lt;b&gt;&quot;nobody&quot;&lt;/b&gt;");
  expect(again.html).not.toContain("<b>");
});

test("a teacher who is not in the cast cannot be chosen", async () => {
  const party = createRelyingParty(mocks);
  const page = await party.authorize();
  expect((await party.post(page.url, { trn: "0000000" })).status).toBe(422);
});

test("a sign-in that is over must be started again", async () => {
  const party = createRelyingParty(mocks);
  const page = await party.authorize();
  const stranger = createRelyingParty(mocks);
  const stale = await stranger.visit(page.url);
  expect(stale.status).toBe(400);
  expect(stale.html).toContain("start again");
});

test("the pages have a language, a title, one heading, and labels", async () => {
  const { html } = await createRelyingParty(mocks).authorize();
  expect(html).toContain('<html lang="en">');
  expect(html.match(/<title>/g)).toHaveLength(1);
  expect(html.match(/<h1>/g)).toHaveLength(1);
  for (const name of ["trn", "name", "email", "birthdate"]) {
    expect(html).toContain(`<label for="${name}">`);
    expect(html).toMatch(new RegExp(`id="${name}"\\s+name="${name}"`));
  }
  expect(html).toContain("D&#39;Arcy &amp; Søn &lt;O’Brien&gt;");
});

async function signInAsAnyone(form: Record<string, string>) {
  const party = createRelyingParty(mocks);
  const page = await party.authorize();
  const done = await party.post(page.url, form);
  const { body } = await party.token(formOn(done.html).fields.code ?? "");
  return decodeJwt(String(body.id_token));
}
