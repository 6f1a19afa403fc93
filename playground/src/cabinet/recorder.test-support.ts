import { paramsOf } from '../protocol/fault.test-support.ts';
import type { Report } from '../sdk/report.ts';
import { createScopes } from './scopes.test-support.ts';
import { ASSUMED } from './policy.ts';
import type { Stage } from './stage.ts';

/** Writes down, in one list, what a cabinet reports and what a widget does. */
export function createRecorder() {
  const log: string[] = [];
  const report: Report = {
    cause: 0,
    event(type, _widget, detail) {
      const { leadId, cleanup } = detail as { leadId?: string; cleanup?: string };
      log.push([type, leadId, cleanup].filter((part) => part !== undefined).join(' '));
      return log.length;
    },
    problem(fault) {
      log.push(`problem ${fault.code} ${paramsOf(fault)['name'] ?? ''}`.trim());
    },
  };
  let slots = 0;
  const panel = { open: true };
  const place = { isConnected: true };
  const stage: Stage = {
    report,
    policy: ASSUMED,
    scopes: createScopes().scopes,
    show: (value) => String(value),
    reason: (thrown) => String(thrown),
    createSlot(kept) {
      slots += 1;
      const made = {
        className: 'js-test',
        id: String(slots),
        isConnected: true,
        parentNode: place,
      };
      return kept ?? (made as unknown as Element);
    },
    removeSlot: () => undefined,
    isPanelOpen: () => panel.open,
    now: () => 0,
  };
  return { log, report, stage, panel, place };
}

/** A promise that is settled from outside. */
export function createGate<T>() {
  let open: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    open = resolve;
  });
  return { promise, open };
}
