import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ConsoleCall } from './reporter.ts';
import { errorIn, listening } from './page.test-support.ts';

const PARAMS = { name: 'initLead', reason: 'Error' };
const PLACE = { file: 'personal_page.js', line: 2, column: 3 };

test('an event bears its time, a problem the place of its error', () => {
  const { reporter, told, clock } = listening();
  clock.now = 20;
  const detail = { leadId: '1', problem: 'callback-threw' } as const;
  reporter.event('slot.failed', 'mine', detail);
  reporter.problem({ code: 'callback-threw', params: PARAMS }, 'mine', errorIn('personal_page.js'));
  assert.deepEqual(told, [
    {
      type: 'event',
      event: { id: 1, at: 20, type: 'slot.failed', widget: 'mine', detail },
    },
    {
      type: 'problem',
      finding: {
        code: 'callback-threw',
        widget: 'mine',
        params: PARAMS,
        place: PLACE,
      },
    },
  ]);
});

test('a problem without an error has the place of the call, and none where that is not in a widget', () => {
  const { reporter, whose, findings } = listening();
  reporter.problem({ code: 'slot-removed', params: { name: 'registerWidgetsBarSlot' } }, 'mine');
  assert.equal(findings()[0] && 'place' in findings()[0]!, false);
  whose.installed(import.meta.url, 'this', 'widget-2');
  reporter.problem({ code: 'slot-removed', params: { name: 'registerWidgetsBarSlot' } }, 'this');
  assert.equal(findings()[1]?.place?.file, import.meta.url);
});

test('what was thrown and is no error has no place', () => {
  const { reporter, findings } = listening();
  reporter.problem({ code: 'callback-threw', params: PARAMS }, 'mine', null);
  assert.deepEqual(findings(), [{ code: 'callback-threw', widget: 'mine', params: PARAMS }]);
});

test('a line of the console belongs to whose file it was written in, and to nobody else', () => {
  const { reporter, lines } = listening();
  const line = (): ConsoleCall => ({ level: 'log', method: 'log', parameters: [], depth: 0 });
  reporter.console(line, () => PLACE);
  reporter.console(line, () => ({ ...PLACE, file: 'console' }));
  reporter.console(line, () => undefined);
  assert.deepEqual(
    lines().map(({ widget, file }) => [widget, file]),
    [
      ['mine', 'personal_page.js'],
      ['', 'console'],
      ['', undefined],
    ],
  );
});

test('reads of the state in a loop cost no step of the life of a widget', () => {
  const { reporter, events } = listening();
  for (let index = 0; index < 2000; index += 1) {
    reporter.event('state.read', 'mine', { entity: 'sys', isNull: true });
    const delivery = { subscription: 1, entity: 'sys', initial: false } as const;
    reporter.event('subscription.delivered', 'mine', delivery);
    const request = {
      method: 'GET',
      url: '',
      outcome: 'sent',
      status: null,
      duration: null,
    } as const;
    reporter.event('network.request', 'mine', request);
  }
  assert.ok(events().length < 1000);
  const ending = { leadId: '1', reason: 'lead', cleanup: 'none' } as const;
  reporter.event('slot.destroyed', 'mine', ending);
  assert.equal(events().at(-1)?.type, 'slot.destroyed');
});
