import type { Service } from "../../tools/service.ts";
import { CAST, WITHOUT_RECORD } from "./cast.ts";
import { useOwnService } from "./own-service.ts";
import { findAll, hasClass, parseHtml, textOf } from "./read-html.ts";

/** A service of a file's own where no two tests have one teacher, and nobody waits for the queue. */
export function useTeachers() {
  const own = useOwnService({
    RECORD_FRESH_SECONDS: "0",
    RECORD_LONGEST_PAUSE_MS: "1",
    CHANGE_TIMEOUT_MS: "1000",
  });
  /** Teachers with a record and no change in review; each test takes another. */
  const teachers = CAST.filter(
    ({ trn, story }) =>
      !(trn in WITHOUT_RECORD) && !/change|disagree/.test(story),
  ).map(({ trn }) => trn);

  async function nextTeacher() {
    const trn = teachers.pop() ?? "";
    return { trn, visitor: await own.signedIn(trn) };
  }

  function casesOf(trn: string) {
    const { cases } = own.service().mocks;
    return cases.list().filter((each) => each.trn === trn);
  }

  async function statusAt(
    visitor: Awaited<ReturnType<typeof own.signedIn>>,
    path: string,
  ) {
    const html = await (await visitor.ask(path)).text();
    const [tag] = findAll(parseHtml(html), (element) =>
      hasClass(element, "govuk-tag"),
    ).filter(
      (element) => element.tagName === "strong" && textOf(element) !== "Beta",
    );
    return textOf(tag);
  }

  const tryAgain = () => bringAgain(own.service());

  return { own, nextTeacher, casesOf, statusAt, tryAgain };
}

/** What the queue brings again, now: nobody waits half a minute in a test. */
export async function bringAgain({ worker }: Service): Promise<void> {
  const database = await worker.database();
  await database
    .prepare(
      "UPDATE change_requests SET updated_at = updated_at - 3600000 WHERE state IN ('waiting', 'checking', 'sending')",
    )
    .run();
  await worker.runClock();
}
