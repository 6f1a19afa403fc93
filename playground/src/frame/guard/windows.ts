import { domString } from '../dom-string.ts';
import type { Whose } from '../whose.ts';
import type { Reporter } from '../telling/reporter.ts';

const DIALOGS = ['alert', 'confirm', 'prompt'] as const;

type Call = (...parameters: unknown[]) => unknown;

/** Reports dialogs and windows that code asks for: the browser opens none from the frame and does not say so. */
export function watchWindows(reporter: Reporter, whose: Whose): void {
  const realm = window as unknown as Record<string, Call>;
  const watch = (
    name: string,
    code: string,
    params: (first: unknown) => Record<string, string>,
  ) => {
    realm[name] = new Proxy(realm[name]!, {
      apply(native, self, parameters: unknown[]) {
        const place = whose.here();
        reporter.tellProblem(code, whose.ofPlaceOrLast(place), params(parameters[0]), place);
        return Reflect.apply(native, self, parameters);
      },
    });
  };
  for (const name of DIALOGS) {
    watch(name, 'dialog-blocked', () => ({ name }));
  }
  watch('open', 'window-blocked', (url) => ({ url: url === undefined ? '' : domString(url) }));
  window.addEventListener('click', (event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (link?.target === '_blank' && link.href !== '' && !event.defaultPrevented) {
      reporter.tellProblem('window-blocked', whose.last, { url: link.href }, undefined);
    }
  });
}
