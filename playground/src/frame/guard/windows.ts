import type { Fault } from '../../protocol/fault.ts';
import { domString } from '../dom-string.ts';
import type { Whose } from '../whose.ts';
import type { Reporter } from '../telling/reporter.ts';

const DIALOGS = ['alert', 'confirm', 'prompt', 'print'] as const;

type Call = (...parameters: unknown[]) => unknown;

/** Reports dialogs and windows that code asks for: the browser opens none from the frame and does not say so. */
export function watchWindows(reporter: Reporter, whose: Whose): void {
  const realm = window as unknown as Record<string, Call>;
  const watch = (
    name: string,
    fault: (first: unknown) => Fault<'dialog-blocked' | 'window-blocked'>,
  ) => {
    realm[name] = new Proxy(realm[name]!, {
      apply(native, self, parameters: unknown[]) {
        const place = whose.here();
        reporter.tellProblem(fault(parameters[0]), whose.ofPlaceOrLast(place), place);
        return Reflect.apply(native, self, parameters);
      },
    });
  };
  for (const name of DIALOGS) {
    watch(name, () => ({ code: 'dialog-blocked', params: { name } }));
  }
  watch('open', (url) => ({
    code: 'window-blocked',
    params: { url: url === undefined ? '' : domString(url) },
  }));
}
