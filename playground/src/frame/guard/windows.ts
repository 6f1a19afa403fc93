import type { Fault } from '../../protocol/fault.ts';
import { domString } from '../dom-string.ts';
import { type Owner, watchCall } from '../watch-call.ts';
import type { Whose } from '../whose.ts';
import type { Reporter } from '../telling/reporter.ts';

const DIALOGS = ['alert', 'confirm', 'prompt', 'print'] as const;

/** Reports dialogs and windows that code asks for: the browser opens none from the frame and does not say so. */
export function watchWindows(reporter: Reporter, whose: Whose): void {
  const realm = window as unknown as Owner;
  const tell = (fault: Fault<'dialog-blocked' | 'window-blocked'>): void => {
    const place = whose.here();
    reporter.tellProblem(fault, whose.ofPlaceOrLast(place), place);
  };
  for (const name of DIALOGS) {
    watchCall(realm, name, () => tell({ code: 'dialog-blocked', params: { name } }));
  }
  watchCall(realm, 'open', ([url]) =>
    tell({ code: 'window-blocked', params: { url: url === undefined ? '' : domString(url) } }),
  );
}
