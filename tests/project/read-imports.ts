import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

import ts from "typescript";

/** Every file of the repository that can import or be imported. */
export const FILES = globSync(
  "{app,db,mocks,tests,tools}/**/*.{ts,tsx}",
).concat(globSync("*.{ts,js}"));

type Import = { name: string; isOnlyTypes: boolean };

/** What a file imports, types too, as files of this repository or names of packages. */
export function importsOf(file: string): string[] {
  return readImports(file).flatMap(({ name }) => resolve(file, name));
}

/** A type is gone when the program runs, and makes no circle. */
export function valuesImportedBy(file: string): string[] {
  return readImports(file)
    .filter(({ isOnlyTypes }) => !isOnlyTypes)
    .flatMap(({ name }) => resolve(file, name));
}

const known = new Map<string, Import[]>();

function readImports(file: string): Import[] {
  const found = known.get(file) ?? parseImports(file);
  known.set(file, found);
  return found;
}

/** Out of the syntax tree: `import`, `export from`, `import()` and `import.meta.glob`. */
function parseImports(file: string): Import[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, "utf8"),
    ts.ScriptTarget.Latest,
  );
  const found: Import[] = [];
  const add = (isOnlyTypes: boolean, ...names: string[]) =>
    found.push(...names.map((name) => ({ name, isOnlyTypes })));
  const look = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node))
      add(hasOnlyTypes(node), textOf(node.moduleSpecifier));
    if (ts.isExportDeclaration(node) && node.moduleSpecifier)
      add(node.isTypeOnly, textOf(node.moduleSpecifier));
    if (ts.isCallExpression(node) && imports(node))
      add(false, ...node.arguments.slice(0, 1).flatMap(textsOf));
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

function hasOnlyTypes({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false;
  if (importClause.isTypeOnly) return true;
  const { name, namedBindings } = importClause;
  return (
    !name &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.every(({ isTypeOnly }) => isTypeOnly)
  );
}

function imports({ expression }: ts.CallExpression): boolean {
  if (expression.kind === ts.SyntaxKind.ImportKeyword) return true;
  return (
    ts.isPropertyAccessExpression(expression) &&
    ts.isMetaProperty(expression.expression) &&
    expression.name.text === "glob"
  );
}

function textsOf(node: ts.Expression): string[] {
  return ts.isArrayLiteralExpression(node)
    ? node.elements.map(textOf)
    : [textOf(node)];
}

function textOf(node: ts.Expression): string {
  return ts.isStringLiteralLike(node) ? node.text : "";
}

function resolve(from: string, name: string): string[] {
  const place = name.startsWith("~/")
    ? `app/${name.slice(2)}`
    : name.startsWith("~db/")
      ? `db/${name.slice(4)}`
      : name.startsWith("/")
        ? name.slice(1)
        : name.startsWith(".")
          ? join(dirname(from), name)
          : null;
  if (place === null) return [name];
  if (place.includes("*")) return globSync(place);
  const file = ["", ".ts", ".tsx", ".js", ".d.ts"].find((ending) =>
    FILES.includes(place + ending),
  );
  return file === undefined ? [] : [place + file];
}
