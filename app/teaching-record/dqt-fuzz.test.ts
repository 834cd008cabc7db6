import { expect, test } from "vitest";

import { readTeacher } from "./dqt-2024";
import { readPerson } from "./dqt-2025";
import { personAnswer, teacherAnswer } from "./dqt-sample";

const RUNS = 2000;
const STRANGE = [
  null,
  undefined,
  0,
  -1,
  1.5,
  true,
  "",
  " ",
  "2023-02-30",
  "Nonsense",
  "\u0000",
  [],
  [null],
  {},
  { hasValue: true, value: {} },
];

/** The same numbers at every run, so that a failure can be seen again (mulberry32). */
function seeded(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** One to three changes, each somewhere in the tree: a key or an element goes, or becomes something else. */
function mutated(answer: object, random: (below: number) => number): object {
  const copy = structuredClone(answer);
  for (let left = 1 + random(3); left > 0; left -= 1) {
    const places = placesIn(copy);
    const place = places[random(places.length)];
    if (!place) break;
    if (random(3) === 0) Reflect.deleteProperty(place.owner, place.key);
    else {
      Reflect.set(
        place.owner,
        place.key,
        structuredClone(STRANGE[random(STRANGE.length)]),
      );
    }
  }
  return copy;
}

function placesIn(owner: object): { owner: object; key: string }[] {
  return Object.entries(owner).flatMap(([key, value]) => [
    { owner, key },
    ...(typeof value === "object" && value !== null ? placesIn(value) : []),
  ]);
}

test.each([
  { name: "GET /v3/teacher", answer: teacherAnswer, read: readTeacher },
  { name: "GET /v3/person", answer: personAnswer, read: readPerson },
])(
  "2,000 broken answers of $name are each a record or nonsense",
  ({ answer, read }) => {
    const random = seeded(20240101);
    const outcomes = { record: 0, nonsense: 0 };
    for (let run = 0; run < RUNS; run += 1) {
      const broken = mutated(answer, random);
      const result = read(broken);
      if (result === null) outcomes.nonsense += 1;
      else {
        outcomes.record += 1;
        expect(Object.values(result.record)).not.toContain(undefined);
      }
    }
    expect(outcomes.record).toBeGreaterThan(RUNS / 10);
    expect(outcomes.nonsense).toBeGreaterThan(RUNS / 10);
  },
);
