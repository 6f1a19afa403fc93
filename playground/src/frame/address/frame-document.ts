/** The document of the frame itself, which no widget is to see in place of the simulated page. */

import type { Outbox } from '../telling/outbox.ts';
import type { Whose } from '../whose.ts';

type Call = (...parameters: unknown[]) => unknown;

/** So many changes of the frame's own address are let pass that the frame has not made. */
const MOST_CHANGES = 20;

/**
 * What is returned shows the part of the document that a hash names, as the browser does: it scrolls, and the part is
 * the target of style sheets. Of the frame's own address, which changes with that, no widget hears. One that changes
 * it past the simulation adds entries to the history of the tab, and is ended.
 */
export function showParts(outbox: Outbox): (hash: string) => void {
  const native = window.location;
  const show = native.replace.bind(native);
  let shown = native.href;
  let changes = 0;
  for (const type of ['popstate', 'hashchange']) {
    window.addEventListener(type, (event) => {
      if (event.isTrusted) {
        event.stopImmediatePropagation();
        changes += Number(native.href !== shown);
        if (changes === MOST_CHANGES) {
          outbox.answer({ type: 'tripped', cause: 'history', place: null });
        }
      }
    });
  }
  return (hash) => {
    shown = `about:srcdoc${hash || '#'}`;
    show(shown);
  };
}

/** Tells the page of code that opens another document in the place of the cabinet's, and where, if it is a widget's. */
export function watchOpening(outbox: Outbox, whose: Whose): void {
  const { prototype } = Document;
  for (const name of ['open', 'write', 'writeln'] as const) {
    prototype[name] = new Proxy(prototype[name] as Call, {
      apply(native, self: Document, parameters: unknown[]): unknown {
        if (self === document && self.readyState !== 'loading') {
          const value = `document.${name}()`;
          const place = whose.here();
          outbox.answer({
            type: 'leaving',
            value,
            place: place && whose.ofPlace(place) ? place : null,
          });
        }
        return Reflect.apply(native, self, parameters);
      },
    }) as never;
  }
}
