import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";

import { drawSample } from "./certificates/read-back";
import { sampleCertificate } from "./certificates/sample-record";
import Accessibility from "./content/accessibility";
import { SUPPORT_EMAIL } from "./content/service";

const statement = renderToStaticMarkup(<Accessibility />).replaceAll(
  /\s+/g,
  " ",
);

test("the statement says of certificates what is so: they have tags, and are there as pages", async () => {
  const { bytes } = await drawSample(sampleCertificate("qts"));
  const file = new TextDecoder("latin1").decode(bytes);
  expect(file).toContain("/MarkInfo<</Marked true>>");
  expect(statement).toContain("tagged PDF documents");
  expect(file).toContain("<pdfuaid:part>1</pdfuaid:part>");
  expect(statement).toContain("with tags (PDF/UA-1)");
  expect(statement).not.toContain("without tags");
});

test("the statement has the address that the service answers at", () => {
  expect(statement).toContain(SUPPORT_EMAIL);
});
