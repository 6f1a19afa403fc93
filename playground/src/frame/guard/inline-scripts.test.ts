import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paramsOf } from '../../protocol/fault.test-support.ts';
import { asGlobals, eventOf, listening } from '../telling/page.test-support.ts';
import { watchInlineScripts } from './inline-scripts.ts';

const INLINE = { blockedURI: 'inline', effectiveDirective: 'script-src-attr', sample: 'mine()' };

/** The samples that are told of these violations. */
function told(...violations: Record<string, unknown>[]): unknown[] {
  const { document } = asGlobals({ document: new EventTarget() });
  const { reporter, whose, findings } = listening();
  watchInlineScripts(reporter, whose);
  for (const violation of violations) {
    document.dispatchEvent(eventOf('securitypolicyviolation', violation));
  }
  return findings().map((found) => [found.code, found.widget, paramsOf(found)['value']]);
}

test('code in markup is told, as that of the last widget', () => {
  const script = { ...INLINE, effectiveDirective: 'script-src-elem', sample: 'more()' };
  assert.deepEqual(told(INLINE, script), [
    ['inline-script', 'mine', 'mine()'],
    ['inline-script', 'mine', 'more()'],
  ]);
});

test('a link that is written so as to do nothing is not told', () => {
  const idle = ['javascript:', 'javascript:;', 'javascript:void(0)', 'javascript: void 0;'];
  assert.deepEqual(told(...idle.map((sample) => ({ ...INLINE, sample }))), []);
  assert.equal(told({ ...INLINE, sample: 'javascript:mine()' }).length, 1);
});

test('neither is what the policy refuses for another reason', () => {
  const style = { ...INLINE, effectiveDirective: 'style-src-attr' };
  assert.deepEqual(told(style, { ...INLINE, blockedURI: 'eval' }), []);
});
