import { expect, test } from "vitest";
import { createAsk } from "./ask.ts";

test("awards come newest first, in snake case", async () => {
  expect(await bodyOf(createAsk().npqs("3012457"))).toEqual({
    data: {
      trn: "3012457",
      qualifications: [
        { award_date: "2023-10-01", npq_type: "NPQSL" },
        { award_date: "2020-10-01", npq_type: "NPQML" },
      ],
    },
  });
});

test("a TRN that nobody has is 200 with none", async () => {
  const answer = await createAsk().npqs("7654321");
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({
    data: { trn: "7654321", qualifications: [] },
  });
});

test("the same award on two dates is two, an exact duplicate is not", async () => {
  expect(await bodyOf(createAsk().npqs("1620447"))).toMatchObject({
    data: {
      qualifications: [
        { award_date: "2021-11-26", npq_type: "NPQSL" },
        { award_date: "2017-05-12", npq_type: "NPQSL" },
      ],
    },
  });
});

test("there are codes that nobody knows and dates that are null", async () => {
  expect(await bodyOf(createAsk().npqs("1620448"))).toMatchObject({
    data: {
      qualifications: [
        { award_date: null, npq_type: "NPQLPM" },
        { award_date: "2025-09-30", npq_type: "NPQSENCO" },
        { award_date: "2025-02-14", npq_type: "NPQXYZ" },
      ],
    },
  });
});

test("another token is 401 and says so in JSON", async () => {
  const answer = await createAsk().npqs("3012457", "another-token");
  expect(answer.status).toBe(401);
  expect(await answer.json()).toEqual({ error: "HTTP Token: Access denied" });
});

test("no token is 401", async () => {
  const path = "/npq/api/teacher-record-service/v1/qualifications/3012457";
  expect((await createAsk().ask(path)).status).toBe(401);
});

async function bodyOf(answer: Promise<Response>): Promise<unknown> {
  return (await answer).json();
}
