/** A rule with, for each of its selectors, the classes that an element must have for it to apply. */
export type StyleRule = {
  /** The at-rule around it, such as "@media print"; empty for none. */
  within: string;
  selectors: { text: string; classes: string[] }[];
  /** By property; an earlier value of the same property has no effect, and is not there. */
  declarations: Map<string, string>;
};

/**
 * The same rules, with those that follow each other for the same elements put together: GOV.UK
 * Frontend's sheet says each of a component's sizes in rules of its own. What a later rule would
 * override is never moved behind it.
 */
export function gatherRules(rules: readonly StyleRule[]): StyleRule[] {
  return runsOf(rules).flatMap((run) =>
    canBeGathered(run) ? gather(run) : run,
  );
}

/** Rules that follow each other, and have the same selectors. */
function runsOf(rules: readonly StyleRule[]): StyleRule[][] {
  const runs: StyleRule[][] = [];
  for (const rule of rules) {
    const run = runs.at(-1);
    if (run?.[0] && selectorOf(run[0]) === selectorOf(rule)) run.push(rule);
    else runs.push([rule]);
  }
  return runs;
}

/** Whether no two rules that would change places say something of the same property. */
function canBeGathered(run: readonly StyleRule[]): boolean {
  const order = [...new Set(run.map(({ within }) => within))];
  const placeOf = ({ within }: StyleRule) => order.indexOf(within);
  return run.every((later, at) =>
    run
      .slice(0, at)
      .every(
        (earlier) =>
          placeOf(earlier) <= placeOf(later) || !clash(earlier, later),
      ),
  );
}

function gather(run: readonly StyleRule[]): StyleRule[] {
  const gathered = new Map<string, StyleRule>();
  for (const rule of run) {
    const { within, declarations } = rule;
    const known = gathered.get(within);
    if (!known)
      gathered.set(within, { ...rule, declarations: new Map(declarations) });
    for (const [property, value] of declarations) {
      known?.declarations.delete(property);
      known?.declarations.set(property, value);
    }
  }
  return [...gathered.values()];
}

/** "margin" says something of "margin-top". */
function clash(one: StyleRule, other: StyleRule): boolean {
  return [...one.declarations.keys()].some((mine) =>
    [...other.declarations.keys()].some(
      (theirs) =>
        mine === theirs ||
        mine.startsWith(`${theirs}-`) ||
        theirs.startsWith(`${mine}-`),
    ),
  );
}

function selectorOf({ selectors }: StyleRule): string {
  return selectors.map(({ text }) => text).join();
}
