import { expect, test } from "vitest";
import { createAsk, everySection } from "./ask.ts";
import { breaksWithRoutes } from "./dqt/standing.ts";
import { people } from "./people.ts";

const amara = "3012457";

test("a wrong version is 404 with no body, even without a token", async () => {
  const { ask } = createAsk();
  const answers = [
    await ask("/dqt/v3/person"),
    await ask("/dqt/v3/teacher", { headers: { "x-api-version": "20240606" } }),
    await ask("/dqt/v3/person", { headers: { "x-api-version": "latest" } }),
    await ask("/dqt/v3/person", { headers: { "x-api-version": "" } }),
  ];
  for (const answer of answers) {
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe("");
  }
});

test("another method is 405 and names the one that works", async () => {
  const { ask } = createAsk();
  const answer = await ask("/dqt/v3/teacher", { method: "POST" });
  expect(answer.status).toBe(405);
  expect(answer.headers.get("allow")).toBe("GET");
});

test("no token and a bad token are 401 with no body", async () => {
  const { ask, person } = createAsk();
  const none = await ask("/dqt/v3/teacher");
  expect(none.status).toBe(401);
  expect(none.headers.get("www-authenticate")).toBe("Bearer");
  const apiKey = await person("an-api-key");
  expect(apiKey.status).toBe(401);
  expect(apiKey.headers.get("www-authenticate")).toContain("invalid_token");
  expect(await apiKey.text()).toBe("");
});

test.each(["no-scope", "no-trn"])("%s is 403 with no body", async (token) => {
  const answer = await createAsk().person(token);
  expect(answer.status).toBe(403);
  expect(await answer.text()).toBe("");
});

test("a TRN that no record has is 403 with a problem", async () => {
  const { person, teacher } = createAsk();
  for (const answer of [await person("1900003"), await teacher("7654321")]) {
    expect(answer.status).toBe(403);
    expect(answer.headers.get("content-type")).toBe(
      "application/problem+json; charset=utf-8",
    );
    expect(await answer.json()).toMatchObject({
      title: "Person not found.",
      status: 403,
      errorCode: 10001,
    });
  }
});

test("a merged record is 400 and names both TRNs", async () => {
  const answer = await createAsk().person("1900001");
  expect(answer.status).toBe(400);
  expect(await answer.text()).toBe(
    '{"title":"Record 1900001 has been merged with 1900009.","status":400,"errorCode":10059}',
  );
});

test("a deactivated record is 400, without a detail", async () => {
  const answer = await createAsk().teacher("1900002");
  expect(answer.status).toBe(400);
  expect(await answer.text()).toBe(
    '{"title":"Record 1900002 is not active.","status":400,"errorCode":10058}',
  );
});

test("a route that exempts for no nameable reason breaks the call that includes routes", async () => {
  const { person, teacher } = createAsk();
  const broken = await person("1344504", `?include=${everySection}`);
  expect(broken.status).toBe(500);
  expect(await broken.text()).toBe("");
  expect((await person("1344504", "?include=Induction")).status).toBe(200);
  expect((await teacher("1344504")).status).toBe(200);
});

test("a record may have a null where the contract says there is none", async () => {
  const body = await bodyOf(createAsk().person("1344507"));
  expect(body.dateOfBirth).toBeNull();
});

test("a repeated include does not add up, and one bad item voids all", async () => {
  const { person } = createAsk();
  const first = "?include=Induction&include=Alerts";
  expect(await bodyOf(person(amara, first))).not.toHaveProperty("alerts");
  const old = await bodyOf(person(amara, "?include=Induction,Sanctions"));
  expect(old).not.toHaveProperty("induction");
});

test("letters are not escaped", async () => {
  const answer = await createAsk().person("1555004");
  expect(answer.headers.get("content-type")).toBe(
    "application/json; charset=utf-8",
  );
  expect(await answer.text()).toContain("Černý-Žižkovský Erdősi");
});

const readable = people.filter(
  ({ record, trouble }) =>
    record !== null &&
    trouble === null &&
    !record.deactivated &&
    record.mergedInto === null &&
    !breaksWithRoutes(record),
);

test.each(readable)(
  "$account.email has derived fields that agree with the routes",
  async ({ account }) => {
    const answer = await createAsk().person(
      String(account.trn),
      `?include=${everySection}`,
    );
    expect(answer.status).toBe(200);
    const body: unknown = await answer.json();
    expect(isConsistent(body as Body)).toBe(true);
  },
);

type Type = {
  professionalStatusType: string;
  routeToProfessionalStatusTypeId: string;
};
type Body = {
  qts: { holdsFrom: string; routes: unknown[] } | null;
  qtlsStatus: string;
  routesToProfessionalStatuses: {
    status: string;
    holdsFrom: string | null;
    routeToProfessionalStatusType: Type;
  }[];
};

function isConsistent({ qts, qtlsStatus, ...body }: Body): boolean {
  const held = body.routesToProfessionalStatuses.filter(
    ({ status, routeToProfessionalStatusType: type }) =>
      status === "Holds" &&
      type.professionalStatusType === "QualifiedTeacherStatus",
  );
  const [earliest] = held.map(({ holdsFrom }) => holdsFrom).toSorted();
  const hasQtls = held.some(({ routeToProfessionalStatusType: type }) =>
    type.routeToProfessionalStatusTypeId.startsWith("be6eaf8c"),
  );
  const agrees = held.length === 0 || qts?.holdsFrom === earliest;
  return (
    agrees &&
    (qts?.routes.length ?? 0) === held.length &&
    (qtlsStatus === "Active") === hasQtls
  );
}

async function bodyOf(
  answer: Promise<Response>,
): Promise<Record<string, unknown>> {
  const body: unknown = await (await answer).json();
  return body as Record<string, unknown>;
}
