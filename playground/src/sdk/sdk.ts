import type { Entity, MethodName } from '../contract/names.ts';
import type { ContractSlice } from '../contract/slice.ts';
import type { SdkPolicy } from '../protocol/policy.ts';
import type { Openings } from './opening.ts';
import { because, type Report } from './report.ts';
import type { Store } from './store.ts';

export interface SdkDependencies {
  contract: ContractSlice;
  policy: SdkPolicy;
  store: Store;
  report: Report;
  openings: Openings;
  /** The current value of the router's query. */
  query(): Record<string, string>;
  /** Stands in for constants whose value is not published. */
  placeholder: string;
  /** A short text that shows a value to a person. */
  show(value: unknown): string;
}

type Method = (...parameters: never[]) => unknown;

/** Each method of the SDK, for the widget that asked for the instance. */
export function createMethods(
  widget: string,
  { policy, store, report, openings, query, show }: SdkDependencies,
): Record<MethodName, Method> {
  const known = (entity: unknown): entity is Entity => {
    const found = store.has(entity);
    if (!found) {
      report.problem(
        {
          code: 'unknown-entity',
          params: {
            name: show(entity),
            expected: store.entities.join(', '),
          },
        },
        widget,
      );
    }
    return found;
  };

  const given = (value: unknown) => (policy.copiesState ? structuredClone(value) : value);

  return {
    getState(entity: unknown) {
      const value = known(entity) ? store.get(entity) : null;
      if (store.has(entity)) {
        report.event('state.read', widget, { entity, isNull: value === null });
      }
      return given(value);
    },

    subscribe(entity: unknown, callback: unknown, options?: { withInitialResult?: boolean }) {
      if (typeof callback !== 'function') {
        const value = show(callback);
        report.problem(
          {
            code: 'bad-argument',
            params: {
              name: 'subscribe' satisfies MethodName,
              expected: 'function',
              value,
            },
          },
          widget,
        );
        return () => undefined;
      }
      if (!known(entity)) {
        return () => undefined;
      }
      const withInitialResult = options?.withInitialResult === true;
      const detail = { entity, withInitialResult };
      const opened = openings.open({
        leak: { code: 'subscription-leak', params: { name: entity } },
        call: new Error(),
        passing: false,
      });
      let call = 0;
      let delivered = 0;
      const receive = (value: unknown) =>
        opened.run(() =>
          because(report, delivered, () => (callback as (value: unknown) => unknown)(given(value))),
        );
      const tellOpened = (subscription: number): void => {
        call = report.event('subscription.opened', widget, { subscription, ...detail });
      };
      const subscription = store.subscribe(entity, receive, {
        withInitialResult,
        delivering({ id }, initial) {
          if (initial) {
            tellOpened(id);
          }
          delivered = report.event(
            'subscription.delivered',
            widget,
            { subscription: id, entity, initial },
            { call, cause: initial ? call : store.changed },
          );
        },
      });
      if (!withInitialResult) {
        tellOpened(subscription.id);
      }
      return () => {
        if (!subscription.closed) {
          subscription.close();
          opened.close();
          const closed = { subscription: subscription.id, entity };
          report.event('subscription.closed', widget, closed, { call });
        }
      };
    },

    getRouterQuery: () => query(),
  };
}

/** The constants as the contract gives them, frozen, with a stand-in where a value is not published. */
export function createConstants({ contract, placeholder }: SdkDependencies) {
  return Object.freeze(
    Object.fromEntries(
      Object.entries(contract.constants).map(([group, values]) => [
        group,
        Object.freeze(
          Object.fromEntries(
            Object.entries(values).map(([name, value]) => [name, value ?? placeholder]),
          ),
        ),
      ]),
    ),
  );
}

/** The value of the SDK's AMD module for one widget: the function that makes an instance. */
export function createSdkFactory(widget: string, dependencies: SdkDependencies) {
  const { contract, policy, report, show } = dependencies;
  const constants = createConstants(dependencies);
  return function initAmocrmWidgetSdk(options?: { version?: unknown }) {
    const version = options?.version;
    const expected = contract.versions.join(', ');
    const missing = version === undefined || version === null || version === '';
    if (missing || !contract.versions.includes(version as string)) {
      const code = missing ? 'version-missing' : 'version-unknown';
      if (missing) {
        report.problem({ code: 'version-missing', params: { expected } }, widget);
      } else {
        report.problem(
          { code: 'version-unknown', params: { expected, value: show(version) } },
          widget,
        );
      }
      if (policy.refusedVersions.includes(code)) {
        throw new Error(`the version must be one of: ${expected}`);
      }
    }
    const all = createMethods(widget, dependencies);
    const methods = Object.fromEntries(contract.methods.map((name) => [name, all[name]] as const));
    return { methods, constants };
  };
}
