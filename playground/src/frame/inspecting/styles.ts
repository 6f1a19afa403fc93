import type {
  Declaration,
  MatchedRule,
  NodeStyles,
  StyleSource,
} from '../../protocol/inspection.ts';
import { declarationsIn } from './declarations.ts';
import { isInherited } from './inherited.ts';
import { type Match, matchesOf } from './matching.ts';

/** The most rules, declarations of one, and elements around that are told, and the longest text of a value. */
const MOST_RULES = 50;
const MOST_DECLARATIONS = 40;
const MOST_AROUND = 60;
const LONGEST = 160;

/** A declaration in force: whose it is, and where it stands. */
interface Winner {
  match: Match;
  important: boolean;
  /** How many elements are between it and the one that has it. */
  distance: number;
}

/** How an element comes to look as it does. */
export function stylesOf(element: Element): NodeStyles {
  const levels = around(element).map((one) => ({ one, matches: matchesOf(one) }));
  const winners = new Map<string, Winner>();
  levels.forEach(({ matches }, distance) => decide(matches, distance, winners));
  const { width, height } = element.getBoundingClientRect();
  return {
    width,
    height,
    rules: levels
      .flatMap(({ one, matches }, distance) =>
        matches.reverse().map((match) => told(match, one, distance, winners)),
      )
      .filter(({ declarations }) => declarations.length > 0)
      .slice(0, MOST_RULES),
    computed: computed(element, winners),
  };
}

/** An element and those around it, across the borders of shadow trees. */
function around(element: Element): Element[] {
  const found: Element[] = [];
  for (let one: Element | null = element; one && found.length < MOST_AROUND;) {
    found.push(one);
    const root: Node = one.getRootNode();
    one = one.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return found;
}

/** Notes what the matches of one element put in force, where nothing nearer has. */
function decide(matches: readonly Match[], distance: number, winners: Map<string, Winner>): void {
  for (const match of matches) {
    for (const name of match.style) {
      const important = match.style.getPropertyPriority(name) === 'important';
      const before = winners.get(name);
      const isNearer = before && before.distance < distance;
      const isStronger = before?.distance === distance && before.important && !important;
      if (!isNearer && !isStronger && (distance === 0 || isInherited(name))) {
        winners.set(name, { match, important, distance });
      }
    }
  }
}

function told(
  match: Match,
  element: Element,
  distance: number,
  winners: ReadonlyMap<string, Winner>,
): MatchedRule {
  const { source, selector, style } = match;
  return {
    source,
    selector: cut(selector),
    inheritedFrom: distance === 0 ? null : nameOf(element),
    declarations: written(style)
      .filter(({ names }) => distance === 0 || names.some(isInherited))
      .slice(0, MOST_DECLARATIONS)
      .map(({ name, value, names }): Declaration => ({
        name,
        value: cut(value),
        overridden: names.every((one) => winners.get(one)?.match !== match),
      })),
  };
}

const nameOf = (element: Element): string => {
  const slot = element.getAttribute('data-slot');
  const first = element.classList.item(0);
  return cut(`${element.localName}${slot === null && first ? `.${first}` : ''}`);
};

/** The declarations as they are written, shorthands as one, each with the properties that it sets. */
function written(style: CSSStyleDeclaration): { name: string; value: string; names: string[] }[] {
  const scratch = document.createElement('i').style;
  return declarationsIn(style.cssText).map(({ name, value }) => {
    scratch.cssText = '';
    scratch.setProperty(name, value.replace(/\s*!important$/, ''));
    return { name, value, names: scratch.length > 0 ? [...scratch] : [name] };
  });
}

function computed(
  element: Element,
  winners: ReadonlyMap<string, Winner>,
): [string, string, StyleSource | null][] {
  const style = getComputedStyle(element);
  return [...style]
    .sort()
    .filter((name) => !name.startsWith('-') || winners.has(name))
    .map((name) => [
      name,
      cut(style.getPropertyValue(name)),
      winners.get(name)?.match.source ?? null,
    ]);
}

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
