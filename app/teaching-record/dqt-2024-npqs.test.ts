import { expect, test } from "vitest";

import { readTeacher } from "./dqt-2024";
import { teacherAnswer } from "./dqt-sample";

test("NPQs of which none can be read leave the record alone, and the NPQ service is to be asked", () => {
  const npqQualifications = [{ awarded: "31 March 2021", type: null }];
  const result = readTeacher({ ...teacherAnswer, npqQualifications });
  expect(result?.record.trn).toBe("0070421");
  expect(result?.record.unreadable).toBe(0);
  expect(result?.npqs).toBeNull();
});

test("one NPQ that cannot be read takes no other with it, and is counted", () => {
  const npqQualifications = [
    { awarded: "2021-03-31", type: null },
    { awarded: "2021-03-31", type: { code: "NPQH" } },
  ];
  const result = readTeacher({ ...teacherAnswer, npqQualifications });
  expect(result?.npqs).toEqual([{ code: "NPQH", date: "2021-03-31" }]);
  expect(result?.record.unreadable).toBe(1);
});
