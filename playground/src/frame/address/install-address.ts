import type { Fault } from '../../protocol/fault.ts';
import type { Install, Place } from '../../protocol/messages.ts';
import type { Outbox } from '../telling/outbox.ts';
import type { Reporter } from '../telling/reporter.ts';
import type { Whose } from '../whose.ts';
import { Address } from './address.ts';
import { DefaultActions } from './default-actions.ts';
import { elsewhere } from './destination.ts';
import { agreeWith, BaseElement } from './document-address.ts';
import { takeForms } from './forms.ts';
import { showParts, watchOpening } from './frame-document.ts';
import { installHistory } from './history.ts';
import { takeLinks } from './links.ts';
import { createLocation } from './location.ts';
import { holdRefresh } from './meta-refresh.ts';
import { createPageView, type PageView } from './page-view.ts';
import { sourcePlace } from './source-place.ts';

export interface InstallAddressOptions {
  /** Where the simulated page is. */
  href: string;
  reporter: Reporter;
  whose: Whose;
  outbox: Outbox;
  /** A link offers a file that the page has made; the call may hold the place of a click. */
  offered(link: HTMLAnchorElement | HTMLAreaElement, call: Error): void;
}

export interface SimulatedAddress {
  view: PageView;
  /** Where the page has a file of this name. That it lies at the root is assumed. */
  ofFile(file: string): string;
  /** The cabinet has gone to another address. */
  visit(href: string): void;
  /** These widgets are going to run. */
  begin(widgets: readonly Install[]): void;
}

/**
 * Puts the simulated page's address in the place of the frame's own, which is that of no page. What would load
 * another document is held back and reported.
 */
export function installAddress(options: InstallAddressOptions): SimulatedAddress {
  const { reporter, whose, outbox } = options;
  const later = window.setTimeout.bind(window);
  const dispatch = window.dispatchEvent.bind(window);
  const OwnURL = URL;
  const { PopStateEvent, HashChangeEvent } = window;
  const base = new BaseElement();
  let widgets: readonly Install[] = [];

  const tell = (fault: Fault, place: Place | undefined): void => {
    reporter.tellProblem(fault, whose.ofPlaceOrLast(place), place);
  };
  /** The browser does not say where the code of a link is. */
  const held = (fault: Fault, written: string): void => {
    tell(fault, whose.here() ?? sourcePlace(written, widgets));
  };
  const address = new Address(options.href, {
    base: () => base.uri,
    moved(href) {
      base.uri = href;
    },
    scroll: showParts(outbox),
    popped: (state) => void dispatch(new PopStateEvent('popstate', { state })),
    hashChanged: (oldURL, newURL) =>
      void dispatch(new HashChangeEvent('hashchange', { oldURL, newURL })),
    held(url) {
      const fault = elsewhere(url);
      if (fault !== 'idle') {
        tell(fault ?? { code: 'navigation-blocked', params: { url: url.href } }, whose.here());
      }
    },
    later: (work) => void later(work, 0),
  });

  const links = takeLinks(address, {
    held,
    offered: (link) => options.offered(link, new Error()),
  });
  new DefaultActions(
    { click: links, auxclick: links, submit: takeForms(address, held) },
    (work) => void later(work, 0),
  );
  watchOpening(outbox, whose);
  holdRefresh((written) => {
    const url = address.resolve(written);
    if (url) {
      held({ code: 'navigation-blocked', params: { url: url.href } }, written);
    }
  });
  const location = createLocation(address);
  installHistory(address);
  agreeWith(address);
  return {
    view: createPageView(location),
    ofFile: (file) => new OwnURL(`/${file}`.replace(/^\/(?=https?:)/, ''), address.href).href,
    visit: (href) => address.begin(href),
    begin(run) {
      widgets = run;
    },
  };
}
