import { extractText, getDocumentProxy } from "unpdf";
import { expect, test } from "vitest";

import { newVisitor } from "./browser.ts";
import { AMARA, OLUFEMI } from "./cast.ts";
import { newPlainVisitor } from "./plain-visitor.ts";
import { signIn } from "./walk.ts";

test("a certificate is a private download that nobody keeps, lists or takes for something else", async () => {
  const visitor = await signedIn(AMARA);
  const answer = await visitor.ask("/certificates/qts.pdf");
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "application/pdf",
    "content-length": String(bytes.byteLength),
    "content-disposition":
      'attachment; filename="Amara Ngozi Okonkwo-Hughes QTS certificate.pdf"',
    "cache-control": "private, no-store",
    "x-content-type-options": "nosniff",
    "x-robots-tag": "noindex",
  });
  expect(answer.headers.has("Content-Encoding")).toBe(false);
  expect(new TextDecoder().decode(bytes.subarray(0, 5))).toBe("%PDF-");
});

test("HEAD says of a certificate what GET would, without it", async () => {
  const visitor = await signedIn(AMARA);
  const get = await visitor.ask("/certificates/qts.pdf");
  const head = await visitor.ask("/certificates/qts.pdf", { method: "HEAD" });
  expect([head.status, await head.text()]).toEqual([200, ""]);
  for (const name of ["Content-Type", "Content-Disposition", "Cache-Control"])
    expect(head.headers.get(name)).toBe(get.headers.get(name));
});

const LONG =
  "Wolfeschlegelsteinhausenbergerdorff Maximiliana Featherstonehaugh-Cholmondeley-Llanfairfechan";

const NAMES = [
  ["1555001", `${LONG} QTS certificate.pdf`],
  ["1555002", "Ελευθερία Παπαδοπούλου-Ξένου QTS certificate.pdf"],
  ["1555003", "Siân Gŵen Llŷr-Ŵynne QTS certificate.pdf"],
  ["1555004", "Řehoř Łukasz Černý-Žižkovský Erdősi QTS certificate.pdf"],
  ["1555005", "Aoife D'Arcy & Søn -O’Brien- QTS certificate.pdf"],
] as const;

test.each(NAMES)(
  "the certificate of TRN %s is saved as “%s”, and has the name on it",
  async (trn, name) => {
    const page = await newVisitor();
    await signIn(page, trn);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: /^Download QTS certificate/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(name);
    const visitor = await signedIn(trn);
    const text = await textOf(await visitor.ask("/certificates/qts.pdf"));
    const [holder = ""] = name.replaceAll("-", " ").split(" QTS");
    for (const word of holder.split(" ")) expect(text).toContain(word);
    expect(text).toContain(trn);
  },
);

const HELD_TWICE = [
  ["", "26 November 2021", "NPQSL certificate.pdf"],
  ["?awarded=2021-11-26", "26 November 2021", "NPQSL certificate.pdf"],
  ["?awarded=2017-05-12", "12 May 2017", "NPQSL certificate 12 May 2017.pdf"],
] as const;

test.each(HELD_TWICE)(
  "of an NPQ held twice npqsl.pdf%s is the one of %s, saved as %s",
  async (query, date, name) => {
    const visitor = await signedIn(OLUFEMI);
    const answer = await visitor.ask(`/certificates/npqsl.pdf${query}`);
    expect(answer.headers.get("Content-Disposition")).toContain(` ${name}"`);
    expect(await textOf(answer)).toContain(date);
  },
);

test("a certificate link that was passed on gives the visitor’s own", async () => {
  const visitor = await signedIn("1555003");
  const text = await textOf(await visitor.ask("/certificates/qts.pdf"));
  expect(text).toContain("Siân");
  expect(text).not.toContain("Amara");
});

async function signedIn(trn: string) {
  const visitor = newPlainVisitor();
  await visitor.signIn(trn);
  return visitor;
}

async function textOf(answer: Response): Promise<string> {
  expect(answer.headers.get("Content-Type")).toBe("application/pdf");
  const pdf = await getDocumentProxy(
    new Uint8Array(await answer.arrayBuffer()),
  );
  const { text } = await extractText(pdf, { mergePages: true });
  return text.replaceAll(/\s+/g, " ");
}
