import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errorIn, listening } from './page.test-support.ts';

const PLACE = { file: 'personal_page.js', line: 2, column: 3 };

test('an event bears its time, a problem the place of its error', () => {
  const { reporter, told, clock } = listening();
  clock.now = 20;
  reporter.event('slot.registered', 'mine', { lead: '1' });
  reporter.problem('callback-threw', 'mine', { name: 'initLead' }, errorIn('personal_page.js'));
  assert.deepEqual(told, [
    {
      type: 'event',
      event: { at: 20, type: 'slot.registered', widget: 'mine', detail: { lead: '1' } },
    },
    {
      type: 'problem',
      finding: {
        code: 'callback-threw',
        widget: 'mine',
        params: { name: 'initLead' },
        place: PLACE,
      },
    },
  ]);
});

test('a problem without an error has the place of the call, and none where that is not in a widget', () => {
  const { reporter, whose, findings } = listening();
  reporter.problem('bad-argument', 'mine');
  assert.equal(findings()[0] && 'place' in findings()[0]!, false);
  whose.installed(import.meta.url, 'this', 'widget-2');
  reporter.problem('bad-argument', 'this');
  assert.equal(findings()[1]?.place?.file, import.meta.url);
});

test('what was thrown and is no error has no place', () => {
  const { reporter, findings } = listening();
  reporter.problem('callback-threw', 'mine', {}, null);
  assert.deepEqual(findings(), [{ code: 'callback-threw', widget: 'mine', params: {} }]);
});

test('a line of the console belongs to whose file it was written in, and to nobody else', () => {
  const { reporter, lines } = listening();
  const line = () => ({ level: 'log' as const, text: 'text', values: [] });
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
    reporter.event('state.read', 'mine', {});
    reporter.event('subscription.delivered', 'mine', {});
    reporter.event('network.request', 'mine', {});
  }
  assert.ok(events().length < 1000);
  reporter.event('slot.destroyed', 'mine', {});
  assert.equal(events().at(-1)?.type, 'slot.destroyed');
});
