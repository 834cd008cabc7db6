import { expect, test } from "vitest";

import { CERTIFICATE_FILES } from "../routes";
import { CERTIFICATE_KINDS } from "./certificate-kind";

test("every kind of certificate has the address of its PDF", () => {
  expect(CERTIFICATE_FILES.toSorted()).toEqual(
    CERTIFICATE_KINDS.map((kind) => `${kind}.pdf`).toSorted(),
  );
});
