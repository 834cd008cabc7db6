import { readdirSync, readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";

const FOLDER = "db/migrations/";
const FILES = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".sql"))
  .toSorted();

type Column = { name: string; type: string; hidden: number };

/** No two rows have a number in common. */
let number = 1_000_000;

/** A database as it is after so many migrations. */
function migrated(count: number): DatabaseSync {
  const database = new DatabaseSync(":memory:");
  for (const file of FILES.slice(0, count)) migrate(database, file);
  return database;
}

function migrate(database: DatabaseSync, file: string): void {
  database.exec(readFileSync(FOLDER + file, "utf8"));
}

/** What code that knows these tables says to them: all their columns, and no others. */
function statementsOf(database: DatabaseSync) {
  const tables = database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
    .all()
    .map(({ name }) => String(name));
  return tables.map((table) => {
    const columns = database
      .prepare(`PRAGMA table_xinfo(${table})`)
      .all() as unknown as Column[]; // SQLite's own
    const names = columns.map(({ name }) => name).join(",");
    const values = columns.map(({ type }) =>
      /^integer$/i.test(type) ? (number += 1) : crypto.randomUUID(),
    );
    const places = values.map(() => "?").join(",");
    return {
      read: `SELECT ${names} FROM ${table}`,
      write: `INSERT INTO ${table} (${names}) VALUES (${places})`,
      values,
    };
  });
}

test.each(FILES.slice(1))(
  "while %s is there already, the Worker before it can still read and write all that it knows",
  (file) => {
    const count = FILES.indexOf(file);
    const known = statementsOf(migrated(count));
    expect(known.length).toBeGreaterThan(0);
    const database = migrated(count);
    migrate(database, file);
    for (const { read, write, values } of known) {
      expect(database.prepare(write).run(...values).changes).toBe(1);
      expect(database.prepare(read).all()).not.toEqual([]);
    }
  },
);

test.each(FILES.slice(1))("%s takes nothing away that was kept", (file) => {
  const count = FILES.indexOf(file);
  const database = migrated(count);
  const known = statementsOf(database);
  for (const { write, values } of known) database.prepare(write).run(...values);
  const before = known.map(({ read }) => database.prepare(read).all());
  migrate(database, file);
  expect(known.map(({ read }) => database.prepare(read).all())).toEqual(before);
});
