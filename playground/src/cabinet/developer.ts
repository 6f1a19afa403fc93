import type { UtilName } from '../contract/names.ts';
import type { Report } from '../sdk/report.ts';

export interface DeveloperDependencies {
  report: Report;
  show(value: unknown): string;
  /** Whether the call comes from the code of a widget; then the name of the widget. */
  caller(): string | null;
  /** Fetches the script and connects it; `cause` is the event that told of the call. */
  add(script: string, token: string, cause: number): Promise<void>;
}

/** The developer utilities, by name. */
export function createUtils({ report, show, caller, add }: DeveloperDependencies) {
  return {
    addWidget(params?: { script?: unknown; token?: unknown }): void {
      const name = 'addWidget' satisfies UtilName;
      const { script, token } = params ?? {};
      const widget = caller();
      if (widget !== null) {
        report.problem({ code: 'developer-util-in-code', params: { name } }, widget);
      }
      if (typeof script !== 'string' || typeof token !== 'string') {
        const expected = '{script: string, token: string}';
        report.problem(
          { code: 'bad-argument', params: { name, expected, value: show(params) } },
          widget ?? '',
        );
        return;
      }
      const detail = { script, emptyToken: token === '' };
      void add(script, token, report.event('developer.addWidget', '', detail));
    },
  };
}

/** Puts the utilities where the contract says they are, e.g. `window.AMOCRM.developer`. */
export function installUtils(
  realm: Record<string, unknown>,
  path: string,
  utils: Record<string, unknown>,
): void {
  let place = realm;
  for (const name of path.split('.').filter((part) => part !== 'window')) {
    const next = (place[name] ?? {}) as Record<string, unknown>;
    place[name] = next;
    place = next;
  }
  Object.assign(place, utils);
}
