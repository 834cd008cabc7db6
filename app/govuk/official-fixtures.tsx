import { type DefaultTreeAdapterTypes as Tree, parseFragment } from "parse5";
import {
  createElement,
  Fragment,
  type ReactElement,
  type ReactNode,
} from "react";
import { renderToStaticMarkup, renderToString } from "react-dom/server";
import { expect, test, vi } from "vitest";

type Fixture<Options> = { name: string; options: Options; html: string };

type Comparison<Options> = {
  /** The fixture's options, told to our component. */
  render: (options: Options) => ReactElement;
  /** Fixtures that are not compared, each with the reason. */
  notCompared?: Record<string, string>;
  /** Options that ours does not have, each with the reason: examples that use one are not compared. */
  notOffered?: Record<string, string>;
  /** Whether an element of GOV.UK's is left out of ours on purpose. */
  leftOut?: (element: Tree.Element) => boolean;
  /** Attributes that are numbers of a drawing, which ours has to another scale. */
  drawnBy?: readonly string[];
};

/**
 * Compares a component with the examples that govuk-frontend ships for it. All are compared unless
 * listed, so that an example new in an update is compared from its first day.
 */
export function compareWithOfficialFixtures<Options>(
  // The type that TypeScript reads off the JSON is the union of all examples; a test states its own.
  json: { component: string; fixtures: readonly { name: string }[] },
  {
    render,
    notCompared = {},
    notOffered = {},
    leftOut = () => false,
    drawnBy = [],
  }: Comparison<Options>,
) {
  const fixtures = json.fixtures as readonly Fixture<Options & object>[];
  const isOffered = ({ options }: Fixture<Options & object>) =>
    !Object.keys(options).some((option) => option in notOffered);

  test.each(
    fixtures.filter(
      (fixture) => !(fixture.name in notCompared) && isOffered(fixture),
    ),
  )(
    `the ${json.component} "$name" has GOV.UK's own markup`,
    ({ options, html }) => {
      const error = vi.spyOn(console, "error");
      const element = render(options);
      const ours = renderToStaticMarkup(element);
      expect(canonical(ours, { leftOut: () => false, drawnBy })).toEqual(
        canonical(html, { leftOut, drawnBy }),
      );
      expect(renderToString(element)).not.toContain("<!--");
      expect(error).not.toHaveBeenCalled();
    },
  );

  test(`every ${json.component} that is not compared is one that GOV.UK still ships`, () => {
    const names = fixtures.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(notCompared)));
    const options = fixtures.flatMap((fixture) => Object.keys(fixture.options));
    expect(options).toEqual(expect.arrayContaining(Object.keys(notOffered)));
  });
}

/** What GOV.UK Frontend's own script looks for; no page has that script, and each byte is in each page. */
const FOR_SCRIPT = "data-module";

type Canonical =
  | string
  | { tag: string; attributes: [string, string][]; content: Canonical[] };

/** A tree that is equal for two pages which differ only in the layout of their source. */
function canonical(
  html: string,
  {
    leftOut,
    drawnBy,
  }: Required<Pick<Comparison<unknown>, "leftOut" | "drawnBy">>,
) {
  const read = (child: Tree.ChildNode): Canonical[] => {
    if ("value" in child) return text(child.value);
    if (!("tagName" in child) || leftOut(child)) return [];
    const compared = child.attrs.filter(
      ({ name }) => name !== FOR_SCRIPT && !drawnBy.includes(name),
    );
    const attributes = compared.map(({ name, value }): [string, string] => [
      name,
      name === "class" ? value.trim().replaceAll(/\s+/g, " ") : value,
    ]);
    return [
      {
        tag: child.tagName,
        attributes: attributes.toSorted(([one], [other]) =>
          one < other ? -1 : 1,
        ),
        content: child.childNodes.flatMap(read),
      },
    ];
  };
  return parseFragment(html).childNodes.flatMap(read);
}

/** Blanks between tags, and at the edge of a text where they break the line, are layout. */
function text(value: string): string[] {
  const shown = value
    .replace(/^[ \t]*\n\s*/, "")
    .replace(/\s*\n\s*$/, "")
    .replaceAll(/\s+/g, " ");
  return shown.trim() === "" ? [] : [shown];
}

type Text = { text?: string; html?: string };

/** Content that GOV.UK takes as `text` or `html`, as React takes it. */
export function content({ text: plain, html }: Text = {}): ReactNode {
  return html ? nodes(parseFragment(html).childNodes) : plain;
}

function nodes(children: Tree.ChildNode[]): ReactNode {
  return createElement(Fragment, null, ...children.map(node));
}

function node(child: Tree.ChildNode): ReactNode {
  if ("value" in child) return child.value;
  if (!("tagName" in child)) return null;
  const attributes = child.attrs.map(({ name, value }) => [
    name === "class" ? "className" : name,
    value,
  ]);
  const inside = child.childNodes.length > 0 ? [nodes(child.childNodes)] : [];
  return createElement(
    child.tagName,
    Object.fromEntries(attributes),
    ...inside,
  );
}

type Given<Props> = { [Name in keyof Props]?: Exclude<Props[Name], undefined> };

/** The properties that have a value: one that is `undefined` is not the same as one not given. */
export function given<Props extends object>(props: Props): Given<Props> {
  const entries = Object.entries(props).filter(
    ([, value]) => value !== undefined,
  );
  return Object.fromEntries(entries) as Given<Props>;
}

export type Attributes = Record<`data-${string}`, string>;
