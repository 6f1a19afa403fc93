import type { TestContext } from 'node:test';
import { PAGE_CONTRACT } from '../contract/published.test-support.ts';
import type { LogEntry } from '../protocol/public.ts';
import { FakeWorld } from './fake-world.test-support.ts';
import type { SessionChange, SessionOptions } from './parts.ts';
import { Session } from './session.ts';

export const WIDGET = 'personal_page.js';

/** A widget as far as the page can see; what it does is the business of the fake frame. */
export const FILES = {
  [WIDGET]: "define(['react'], () => ({ initLead() {}, registerWidgetsBarSlot() {} }));\n",
};

/** A session in a world without a browser, ended with its test. */
export function sessionIn(context: TestContext, options: Partial<SessionOptions> = {}) {
  const world = new FakeWorld();
  const session = new Session({
    world,
    contract: PAGE_CONTRACT,
    assets: new URL('assets/', world.site),
    docs: world.site,
    language: 'en',
    scheme: 'light',
    lead: null,
    confirmOrigin: () => Promise.resolve(false),
    ...options,
  });
  context.after(() => session.dispose());
  const changes: SessionChange[] = [];
  session.subscribe((change) => changes.push(change));
  /** The statuses that the session went through, one after another. */
  const statuses = () =>
    changes.flatMap((change) => (change.type === 'status' ? [change.status] : []));
  return { world, session, changes, statuses };
}

/** A line of the console. */
export const line = (text: string): LogEntry => ({
  level: 'log',
  text,
  at: 0,
  widget: WIDGET,
  values: [],
});

/** Waits until something is so, as long as the test may take. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
  }
}
