import type { StyleSource } from '../../protocol/inspection.ts';
import { sheetsOf } from './marking.ts';
import { compare, selectorsIn, type Specificity, strongest } from './specificity.ts';

/** The declarations that a rule, or the element itself, has for it, and how strong they are beside others. */
export interface Match {
  source: StyleSource;
  selector: string;
  style: CSSStyleDeclaration;
  specificity: Specificity;
  /** What stands in a layer gives way to what stands in none. */
  layered: boolean;
}

/** Where rules stand. */
interface Around {
  source: StyleSource;
  layered: boolean;
  /** The selector of the rule that they are nested in. */
  nest: string | null;
}

/** What matches an element, the weakest first. */
export function matchesOf(element: Element): Match[] {
  const found: Match[] = [];
  for (const sheet of sheetsFor(element)) {
    const { ownerNode } = sheet;
    const isCabinets = ownerNode instanceof Element && ownerNode.hasAttribute('data-cabinet');
    const source = isCabinets ? 'cabinet' : 'widget';
    if (!sheet.disabled && isInForce(sheet.media.mediaText)) {
      collect(rulesIn(sheet), element, { source, layered: false, nest: null }, found);
    }
  }
  const style = (element as Partial<HTMLElement>).style;
  if (style && style.length > 0) {
    const most: Specificity = [Infinity, 0, 0];
    found.push({ source: 'own', selector: '', style, specificity: most, layered: false });
  }
  return found
    .map((match, order) => ({ match, order }))
    .sort((a, b) => weight(a.match, b.match) || a.order - b.order)
    .map(({ match }) => match);
}

const weight = (a: Match, b: Match): number =>
  Number(b.layered) - Number(a.layered) || compare(a.specificity, b.specificity);

function sheetsFor(element: Element): CSSStyleSheet[] {
  const root = element.getRootNode();
  return root instanceof Document || root instanceof ShadowRoot ? sheetsOf(root) : [];
}

/** The rules of a sheet; none of one that comes from elsewhere, which no script may read. */
function rulesIn(sheet: CSSStyleSheet): CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    return [];
  }
}

function collect(rules: CSSRule[], element: Element, around: Around, found: Match[]): void {
  for (const rule of rules) {
    if (rule instanceof CSSStyleRule) {
      const selector = nested(rule.selectorText, around.nest);
      const selectors = selectorsIn(selector).filter((one) => matches(element, one));
      if (selectors.length > 0 && rule.style.length > 0) {
        const { source, layered } = around;
        const specificity = strongest(selectors);
        found.push({
          source,
          selector: rule.selectorText,
          style: rule.style,
          specificity,
          layered,
        });
      }
      collect([...rule.cssRules], element, { ...around, nest: selector }, found);
    } else if (rule instanceof CSSImportRule) {
      collect(rule.styleSheet ? rulesIn(rule.styleSheet) : [], element, around, found);
    } else if (rule instanceof CSSGroupingRule && isOpen(rule, element)) {
      const layered = around.layered || rule instanceof CSSLayerBlockRule;
      collect([...rule.cssRules], element, { ...around, layered }, found);
    }
  }
}

/** Whether what stands in a block holds for an element. Of the size of a container nothing is known: it is taken to. */
function isOpen(rule: CSSGroupingRule, element: Element): boolean {
  if (rule instanceof CSSMediaRule) {
    return isInForce(rule.conditionText);
  }
  if (rule instanceof CSSSupportsRule) {
    return CSS.supports(rule.conditionText);
  }
  const { start, end } = rule as Partial<Record<'start' | 'end', string | null>>;
  if (start === undefined || end === undefined) {
    return true;
  }
  const root = start === null ? document.documentElement : closest(element, start);
  const limit = end === null ? null : closest(element, end);
  return root !== null && (limit === null || !root.contains(limit) || root === limit);
}

const isInForce = (media: string): boolean => media === '' || matchMedia(media).matches;

/** A selector as it would be written outside of the rule around it. */
function nested(selector: string, nest: string | null): string {
  if (nest === null) {
    return selector;
  }
  return selectorsIn(selector)
    .map((one) => (one.includes('&') ? one.replaceAll('&', `:is(${nest})`) : `:is(${nest}) ${one}`))
    .join(', ');
}

/** A pseudo-element is no element, and not every selector is known to every browser. */
function matches(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    return false;
  }
}

function closest(element: Element, selector: string): Element | null {
  try {
    return element.closest(selector);
  } catch {
    return null;
  }
}
