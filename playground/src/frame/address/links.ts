import type { Fault } from '../../protocol/fault.ts';
import type { Address } from './address.ts';
import type { Takes } from './default-actions.ts';
import { elsewhere } from './destination.ts';

export interface LinkEffects {
  /** A link would do what the frame may not; `written` is its address as the markup has it. */
  held(fault: Fault, written: string): void;
  /** A link offers a file that the page has made. */
  offered(link: HTMLAnchorElement | HTMLAreaElement): void;
}

/** Within a link these do something of their own when they are clicked, and the link does nothing. */
const CONTROLS =
  'input,select,textarea,label,summary,button:not([type=button]),audio[controls],video[controls]';

const MIDDLE = 1;
const XLINK = 'http://www.w3.org/1999/xlink';

/** Takes from the browser what it does with a link that is clicked. */
export function takeLinks(address: Address, { held, offered }: LinkEffects): Takes {
  const follow = (link: Element, event: MouseEvent): void => {
    const written = hrefOf(link) ?? '';
    const url = address.resolve(written);
    const fault = url && elsewhere(url);
    if (!url || fault === 'idle') {
      return;
    }
    const inNewWindow = asksForWindow(event) || !isHere(link);
    if (fault) {
      held(fault, written);
    } else if (isOffer(link, url)) {
      offered(link);
    } else if (inNewWindow || !address.goToPart(url)) {
      const code = inNewWindow ? 'window-blocked' : 'navigation-blocked';
      held({ code, params: { url: url.href } }, written);
    }
  };
  return (event) => {
    if (!(event instanceof MouseEvent)) {
      return undefined;
    }
    const link = linkOf(event);
    if (!link) {
      // A link may be hidden in a tree that is closed: of one that markup has made, nobody hears.
      return link === undefined && asksForWindow(event) ? () => undefined : undefined;
    }
    const putBack = event.cancelable ? undefined : takeAddress(link);
    return () => {
      putBack?.();
      follow(link, event);
    };
  };
}

const isOffer = (link: Element, { protocol }: URL): link is HTMLAnchorElement | HTMLAreaElement =>
  (link instanceof HTMLAnchorElement || link instanceof HTMLAreaElement) &&
  link.hasAttribute('download') &&
  /^(?:blob|data):$/.test(protocol);

const isHere = (link: Element): boolean => {
  const target = link.getAttribute('target') ?? '';
  return /^(?:_self|_top|_parent)?$/i.test(target) || target === window.name;
};

const hrefOf = (link: Element): string | null =>
  link.getAttribute('href') ?? link.getAttributeNS(XLINK, 'href');

const asksForWindow = ({ ctrlKey, metaKey, shiftKey, button }: MouseEvent): boolean =>
  ctrlKey || metaKey || shiftKey || button === MIDDLE;

/** The link that the browser would follow; null where it would do something else, undefined where none is seen. */
function linkOf(event: MouseEvent): Element | null | undefined {
  if (event.type === 'auxclick' && event.button !== MIDDLE) {
    return null;
  }
  const path = event.composedPath();
  for (const node of event.bubbles ? path : path.slice(0, 1)) {
    if (node instanceof Element) {
      if (/^(?:a|area)$/.test(node.localName) && hrefOf(node) !== null) {
        return (node as HTMLElement).isContentEditable ? null : node;
      }
      if (node.matches(CONTROLS)) {
        return null;
      }
    }
  }
  return undefined;
}

/** An event that cannot be prevented is to find no address to go to. What is returned puts it back. */
function takeAddress(link: Element): () => void {
  const taken = [...link.attributes].filter(({ localName }) => localName === 'href');
  for (const attribute of taken) {
    link.removeAttributeNode(attribute);
  }
  return () => {
    for (const attribute of taken) {
      link.setAttributeNodeNS(attribute);
    }
  };
}
