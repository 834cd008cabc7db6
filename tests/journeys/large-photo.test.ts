import { expect, test } from "vitest";

import { newVisitor } from "./browser.ts";
import { DEED } from "./change-asker.ts";
import { useTeachers } from "./change-teachers.ts";
import { expectGoodPage } from "./page-check.ts";
import { signIn } from "./walk.ts";

const { own, nextTeacher, casesOf } = useTeachers();
const NAME = "/account/name";

test("with script a photo that is too large is made small enough before it is sent", async () => {
  const { origin, mocks } = own.service();
  const { trn } = await nextTeacher();
  const page = await newVisitor({ javaScript: true });
  await signIn(page, trn, NAME, { origin, mocks: mocks.origin });
  await expectGoodPage(page, "Change the name on your record");
  const photo = await page.evaluate(drawPhoto, 1400);
  expect(photo.length * 0.75).toBeGreaterThan(3 * 1024 * 1024);
  await page.getByLabel("Last name").fill("Toast");
  await page.getByLabel("Upload a file").setInputFiles([
    {
      name: "certificate.png",
      mimeType: "image/png",
      buffer: Buffer.from(photo, "base64"),
    },
    {
      name: "deed.pdf",
      mimeType: DEED.type,
      buffer: Buffer.from(DEED.bytes),
    },
  ]);
  // At once: what is still being drawn is waited for.
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByText("certificate.jpg (").waitFor();
  expect(casesOf(trn)).toEqual([]);
});

test.each([
  ["smaller, as long as nothing else is asked for", false, "photo.jpg"],
  ["as it was chosen, where its teacher wants that", true, "photo.png"],
])("a photo is sent %s", async (_, wantsOriginal, name) => {
  const { origin, mocks } = own.service();
  const { trn } = await nextTeacher();
  const page = await newVisitor({ javaScript: true });
  await signIn(page, trn, NAME, { origin, mocks: mocks.origin });
  const photo = await page.evaluate(drawPhoto, 700);
  const input = page.getByLabel("Upload a file");
  await page.getByLabel("Last name").fill("Toast");
  const original = page.getByLabel("Send the original instead");
  expect(await original.isVisible()).toBe(false);
  await input.setInputFiles({
    name: "photo.png",
    mimeType: "image/png",
    buffer: Buffer.from(photo, "base64"),
  });
  const made = /We made photo\.png smaller, .*: \d+KB instead of 1\.\dMB\./;
  await page.getByText(made).waitFor();
  await expectGoodPage(page, "Change the name on your record");
  if (wantsOriginal) await original.check();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByText(`${name} (`).waitFor();
});

test.each([true, false])(
  "what the browser cannot make a JPEG of is said to be HEIC (script %s)",
  async (javaScript) => {
    const { origin, mocks } = own.service();
    const { trn } = await nextTeacher();
    const page = await newVisitor({ javaScript });
    await signIn(page, trn, NAME, { origin, mocks: mocks.origin });
    await page.getByLabel("Last name").fill("Toast");
    await page.getByLabel("Upload a file").setInputFiles({
      name: "IMG_1.heic",
      mimeType: "image/heic",
      buffer: Buffer.from("\0\0\0\u0018ftypheic\0\0\0\0mif1heic"),
    });
    await page.getByRole("button", { name: "Continue" }).click();
    await page
      .getByText("IMG_1.heic is a HEIC photo, which we cannot take.")
      .first()
      .waitFor();
    expect(await page.getByLabel("Last name").inputValue()).toBe("Toast");
  },
);

test("names that are longer than a phone is wide are broken, of people and of files", async () => {
  const { origin, mocks } = own.service();
  const page = await newVisitor({ javaScript: true, width: 320 });
  const at = { origin, mocks: mocks.origin };
  await signIn(page, "1555001", "/account/preferred-name", at);
  await expectGoodPage(page, "What should we call you?");
  await page.goto(`${origin}${NAME}`);
  const buffer = Buffer.from(await page.evaluate(drawPhoto, 700), "base64");
  const name = `${"Scan_of_my_marriage_certificate_".repeat(2)}.png`;
  const input = page.getByLabel("Upload a file");
  await input.setInputFiles({ name, mimeType: "image/png", buffer });
  await page.getByText(`We made ${name} smaller`).waitFor();
  await expectGoodPage(page, "Change the name on your record");
  const empty = { name, mimeType: "image/png", buffer: Buffer.alloc(0) };
  await input.setInputFiles(empty);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByText(`${name} is empty`).first().waitFor();
  await expectGoodPage(page, "Change the name on your record");
});

/** Runs in the page: noise, which cannot be packed, as a PNG in base64. */
async function drawPhoto(width: number): Promise<string> {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = Math.round(width / 1.4);
  const context = canvas.getContext("2d");
  const image = context?.createImageData(canvas.width, canvas.height);
  if (!context || !image) return "";
  for (let at = 0; at < image.data.length; at += 1)
    image.data[at] = at % 4 === 3 ? 255 : Math.floor(Math.random() * 256);
  context.putImageData(image, 0, 0);
  return canvas.toDataURL("image/png").split(",")[1] ?? "";
}
