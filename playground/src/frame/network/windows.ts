import type { Fault } from '../../protocol/fault.ts';
import type { Reporter } from '../telling/reporter.ts';
import { textOf } from '../storage/web-storage.ts';

const DIALOGS = ['alert', 'confirm', 'prompt'] as const;

type Call = (...parameters: unknown[]) => unknown;

/** Says that no dialogs and windows open here: the browser refuses them to the frame without a word. */
export function watchWindows(reporter: Reporter, widgetOf: (file: string) => string): void {
  const realm = window as unknown as Record<string, Call>;
  const watch = (
    name: string,
    fault: (first: unknown) => Fault<'dialog-blocked' | 'window-blocked'>,
  ) => {
    realm[name] = new Proxy(realm[name]!, {
      apply(native, self, parameters: unknown[]) {
        const place = reporter.placeOf(new Error());
        const { code, params } = fault(parameters[0]);
        reporter.tellProblem(code, widgetOf(place?.file ?? ''), params, place);
        return Reflect.apply(native, self, parameters);
      },
    });
  };
  for (const name of DIALOGS) {
    watch(name, () => ({ code: 'dialog-blocked', params: { name } }));
  }
  watch('open', (url) => ({
    code: 'window-blocked',
    params: { url: url === undefined ? '' : textOf(url) },
  }));
  window.addEventListener('click', (event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (link?.target === '_blank' && link.href !== '' && !event.defaultPrevented) {
      reporter.tellProblem('window-blocked', widgetOf(''), { url: link.href }, undefined);
    }
  });
}
