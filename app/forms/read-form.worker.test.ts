import { expect, test } from "vitest";
import { z } from "zod";

import { summaryOf } from "./form-errors";
import { readForm } from "./read-form.server";

const FORM = "application/x-www-form-urlencoded";
const schema = z.object({
  name: z.string({ error: "Enter your name" }).min(1, "Enter your name"),
  kinds: z.array(z.string()).optional(),
  file: z.instanceof(File).optional(),
});

test("a form gives its values", async () => {
  const outcome = await readForm(formOf("name=Zo%C3%AB+K"), schema);
  expect(outcome).toEqual({ ok: true, values: { name: "Zoë K" } });
});

test("what is wrong comes back by field, with what was typed", async () => {
  const outcome = await readForm(formOf("name=&other=x"), schema);
  expect(outcome).toEqual({
    ok: false,
    typed: { name: "", other: "x" },
    errors: { name: "Enter your name" },
  });
});

test("a field that was sent twice is no single value, and is one of a list", async () => {
  expect(await readForm(formOf("name=a&name=b"), schema)).toMatchObject({
    ok: false,
    errors: { name: "Enter your name" },
  });
  expect(
    await readForm(formOf("name=a&kinds=1&kinds=2"), schema),
  ).toMatchObject({ values: { kinds: ["1", "2"] } });
});

test("a file comes as one", async () => {
  const form = new FormData();
  form.set("name", "a");
  form.set("file", new File(["abc"], "a.txt"));
  const request = new Request("https://x.example", {
    method: "POST",
    body: form,
  });
  const outcome = await readForm(request, schema);
  const file = outcome.ok ? outcome.values.file : undefined;
  expect([file?.name, await file?.text()]).toEqual(["a.txt", "abc"]);
});

test.each(["__proto__=x", "constructor=x", "toString=y", "=z", "&&&"])(
  "a form of odd names (%s) is a form without ours",
  async (body) => {
    expect(await readForm(formOf(body), schema)).toMatchObject({
      ok: false,
      errors: { name: "Enter your name" },
    });
  },
);

test.each<[number, string, string]>([
  [415, "application/json", "{}"],
  [415, "text/plain", "name=a"],
  [415, "", "name=a"],
  [400, "multipart/form-data", "name=a"],
  [400, "multipart/form-data; boundary=x", "--x\r\nbroken"],
  [413, FORM, `name=${"x".repeat(16_384)}`],
])(
  "the answer is %i to a body of the type “%s”",
  async (status, type, body) => {
    expect(await refusalOf(requestOf(type, body))).toBe(status);
  },
);

test("a body that does not say how large it is is read no further than it may be", async () => {
  let pulled = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulled += 1;
      controller.enqueue(new Uint8Array(16 * 1024));
    },
  });
  const request = new Request("https://x.example", {
    method: "POST",
    headers: { "Content-Type": FORM },
    body: endless,
  });
  expect(await refusalOf(request)).toBe(413);
  expect(pulled).toBeLessThan(10);
});

test("the summary leads to each field that is wrong", () => {
  const errors = { name: "Enter your name", day: "Enter a day" };
  expect(summaryOf(errors, { day: "date-day" })).toEqual([
    { text: "Enter your name", href: "#name" },
    { text: "Enter a day", href: "#date-day" },
  ]);
});

async function refusalOf(request: Request): Promise<unknown> {
  const refusal = await readForm(request, schema).catch((thrown) => thrown);
  return refusal instanceof Response ? refusal.status : refusal;
}

function formOf(body: string): Request {
  return requestOf(FORM, body);
}

function requestOf(type: string, body: string): Request {
  const headers = { "Content-Type": type };
  return new Request("https://x.example", { method: "POST", headers, body });
}
