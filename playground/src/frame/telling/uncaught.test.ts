import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paramsOf } from '../../protocol/fault.test-support.ts';
import { GuardTripped, ModuleError } from '../errors.ts';
import { asGlobals, errorIn, eventOf, listening } from './page.test-support.ts';
import { watchUncaught } from './uncaught.ts';

const PLACE = { file: 'personal_page.js', line: 2, column: 3 };

function watched() {
  const { window } = asGlobals({ window: new EventTarget() });
  const page = listening();
  const uncaught = watchUncaught(page.reporter, page.whose);
  return {
    ...page,
    window,
    uncaught,
    throws(error: unknown, fields: Record<string, unknown> = {}): Event {
      const message = 'Uncaught SyntaxError: bad';
      const event = eventOf('error', {
        error,
        message,
        filename: '',
        lineno: 0,
        colno: 0,
        ...fields,
      });
      window.dispatchEvent(event);
      return event;
    },
    rejects(reason: unknown): Event {
      const event = eventOf('unhandledrejection', { reason });
      window.dispatchEvent(event);
      return event;
    },
  };
}

test('an error that nobody caught is a problem and a line of the console, at its place', () => {
  const { throws, findings, lines } = watched();
  throws(errorIn('personal_page.js'));
  assert.deepEqual(findings(), [
    { code: 'runtime-error', widget: 'mine', params: { reason: 'TypeError: mine' }, place: PLACE },
  ]);
  const [line] = lines();
  assert.deepEqual(
    [line?.level, line?.parameters[0]?.text, line?.widget, line?.line],
    ['error', 'TypeError: mine', 'mine', 2],
  );
});

test('a rejection that nobody handled is told in the same way', () => {
  const { rejects, findings } = watched();
  rejects(errorIn('personal_page.js'));
  rejects(undefined);
  assert.deepEqual(
    findings().map((found) => [found.code, paramsOf(found)['reason'], found.place]),
    [
      ['runtime-error', 'TypeError: mine', PLACE],
      ['runtime-error', 'undefined', undefined],
    ],
  );
});

test('what a listener has taken care of is not told, also by one that came later', () => {
  const { window, throws, rejects, told } = watched();
  const take = (event: Event) => event.preventDefault();
  window.addEventListener('error', take);
  window.addEventListener('unhandledrejection', take);
  throws(errorIn('personal_page.js'));
  rejects(errorIn('personal_page.js'));
  assert.deepEqual(told, []);
  window.removeEventListener('error', take);
  throws(errorIn('personal_page.js'));
  assert.equal(told.length, 2);
});

test('what does not parse has thrown nothing: the event knows what and where', () => {
  const { throws, findings } = watched();
  throws(null, { filename: 'personal_page.js', lineno: 7, colno: 1 });
  throws(null, { filename: 'https://elsewhere.example/x.js', lineno: 7, colno: 1 });
  assert.deepEqual(
    findings().map((found) => [paramsOf(found)['reason'], found.place?.line]),
    [
      ['SyntaxError: bad', 7],
      ['SyntaxError: bad', undefined],
    ],
  );
});

test('it is known of a file whether an error came from it', () => {
  const { throws, uncaught } = watched();
  assert.equal(uncaught.in('personal_page.js'), false);
  throws(errorIn('personal_page.js'));
  assert.equal(uncaught.in('personal_page.js'), true);
  assert.equal(uncaught.in('other.js'), false);
});

test('what the guard ended, and a layout that did not keep up, are not told here', () => {
  const { throws, rejects, told } = watched();
  assert.equal(throws(new GuardTripped()).defaultPrevented, true);
  assert.equal(rejects(new GuardTripped()).defaultPrevented, true);
  throws(null, { message: 'ResizeObserver loop completed with undelivered notifications.' });
  assert.deepEqual(told, []);
});

test('a module that is not there is told by its name, and by that alone', () => {
  const { rejects, findings, lines } = watched();
  rejects(new ModuleError('unknown', 'no-such', null));
  assert.deepEqual(findings(), [
    { code: 'unknown-module', widget: '', params: { name: 'no-such' } },
  ]);
  assert.deepEqual(lines(), []);
});

test('a hostile error is told without a word of its own', () => {
  const { rejects, findings } = watched();
  const fail = () => {
    throw new Error('mine');
  };
  rejects(new Proxy(new Error('x'), { get: fail, getPrototypeOf: fail }));
  assert.deepEqual(findings().map(paramsOf), [{ reason: 'Proxy' }]);
});

test('a flood of rejections is not looked at, and counted', () => {
  const { rejects, findings, outbox } = watched();
  let read = 0;
  let left = 0;
  outbox.leaveOut = () => {
    left += 1;
  };
  for (let index = 0; index < 1000; index += 1) {
    const error = errorIn('personal_page.js');
    Object.defineProperty(error, 'message', { get: () => String((read += 1)) });
    rejects(error);
  }
  assert.ok(findings().length >= 100 && findings().length < 200, String(findings().length));
  assert.ok(read < 1000, String(read));
  assert.ok(left >= 800, String(left));
});
