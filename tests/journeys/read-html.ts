import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** What the Worker answered, for tests that need nothing of it drawn. */
export function parseHtml(html: string): Node {
  return parse(html);
}

/** The elements below, in their order on the page, that are of this kind. */
export function findAll(
  node: Node,
  isWanted: (element: Element) => boolean,
): Element[] {
  const children = "childNodes" in node ? node.childNodes : [];
  return children.flatMap((child) => [
    ...("tagName" in child && isWanted(child) ? [child] : []),
    ...findAll(child, isWanted),
  ]);
}

/** The children themselves of this name. */
export function childrenOf(element: Element, tagName: string): Element[] {
  return element.childNodes.filter(
    (child): child is Element =>
      "tagName" in child && child.tagName === tagName,
  );
}

export function hasClass(element: Element, name: string): boolean {
  return (attributeOf(element, "class") ?? "").split(" ").includes(name);
}

export function attributeOf(element: Element, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null;
}

/** As a reader meets it: one space for any number of them. */
export function textOf(node: Node | undefined): string {
  if (!node) return "";
  return rawText(node).replaceAll(/\s+/g, " ").trim();
}

function rawText(node: Node): string {
  if ("value" in node) return node.value;
  if ("tagName" in node && node.tagName === "br") return " ";
  if (!("childNodes" in node)) return "";
  if ("tagName" in node && /^(?:style|script)$/.test(node.tagName)) return "";
  return node.childNodes.map(rawText).join("");
}

/** What stands in a script, which is no text of the page. */
export function codeOf({ childNodes }: Element): string {
  return childNodes.map((node) => ("value" in node ? node.value : "")).join("");
}
