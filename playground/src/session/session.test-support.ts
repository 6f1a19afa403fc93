import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { PAGE_CONTRACT } from '../contract/published.test-support.ts';
import type { RawEntry } from '../protocol/messages.ts';
import { FakeWorld } from './fake-world.test-support.ts';
import type { SessionChange, SessionOptions } from './parts.ts';
import { Session } from './session.ts';
import { type SimulatedCabinet, simulating } from './simulated-cabinet.test-support.ts';

export { until } from '../sandbox/until.test-support.ts';

// Tokens are signed in secure contexts alone, which Node does not know of.
Object.assign(globalThis, { isSecureContext: true });

export const WIDGET = 'personal_page.js';

/** A widget as far as the page can see; what it does is the business of the fake frame. */
export const FILES = {
  [WIDGET]: "define(['react'], () => ({ initLead() {}, registerWidgetsBarSlot() {} }));\n",
};

/** What a session in this world is made with, where a test wants nothing else. */
export const optionsIn = (world: FakeWorld): SessionOptions => ({
  world,
  contract: PAGE_CONTRACT,
  assets: new URL('assets/', world.site),
  docs: world.site,
  language: 'en',
  scheme: 'light',
  lead: null,
  confirmScript: () => Promise.resolve(false),
});

/** A session in a world without a browser, ended with its test. */
export function sessionIn(context: TestContext, options: Partial<SessionOptions> = {}) {
  const world = new FakeWorld();
  const session = new Session({ ...optionsIn(world), ...options });
  context.after(() => session.dispose());
  const changes: SessionChange[] = [];
  session.subscribe((change) => changes.push(change));
  /** The statuses that the session went through, one after another. */
  const statuses = () =>
    changes.flatMap((change) => (change.type === 'status' ? [change.status] : []));
  return { world, session, changes, statuses };
}

/** The same, with the cabinet and the SDK of the frame in its frames, and without waiting for the data of leads. */
export function simulatedIn(context: TestContext, options: Partial<SessionOptions> = {}) {
  const parts = sessionIn(context, options);
  const { answer, cabinetOf } = simulating();
  parts.world.answer = answer;
  parts.session.configure({ loadDelay: 10 });
  /** The cabinet that is shown. */
  const cabinet = (): SimulatedCabinet => {
    const shown = parts.world.shown && cabinetOf(parts.world.shown);
    assert.ok(shown);
    return shown;
  };
  /** The codes of the problems so far. */
  const codes = () => parts.session.journal.problems.map(({ code }) => code);
  /** Runs this code as the widget. */
  const run = (code: string) => parts.session.run({ [WIDGET]: code });
  return { ...parts, cabinet, codes, run };
}

/** The text of a widget with these statements in its factory and in its two callbacks. */
export const widget = ({ factory = '', lead = '', slot = '' } = {}): string => `
define(['amocrm-sdk'], function (init) {
  ${factory}
  return {
    initLead(params) { ${lead} },
    registerWidgetsBarSlot(el) { ${slot} },
  };
});
`;

/** A line of the console. */
export const line = (text: string): RawEntry => ({
  level: 'log',
  method: 'log',
  at: 0,
  widget: WIDGET,
  parameters: [{ kind: 'string', text }],
  depth: 0,
});
