import assert from 'node:assert/strict';
import { test } from 'node:test';
import { elsewhere } from './destination.ts';

test('code is not run and programs are not started; what a browser shows is for others to judge', () => {
  const codeOf = (url: string): unknown => {
    const found = elsewhere(new URL(url));
    return found === null || found === 'idle' ? found : found.code;
  };
  for (const url of [
    'https://a.example',
    'http://a.example',
    'blob:null/1',
    'data:,1',
    'about:blank',
    'file:///a',
  ]) {
    assert.equal(codeOf(url), null, url);
  }
  for (const url of ['tel:1', 'mailto:a@b.example', 'sms:1', 'whatsapp://send', 'tg://resolve']) {
    assert.equal(codeOf(url), 'program-blocked', url);
  }
  for (const url of ['javascript:', 'javascript:;', 'javascript:void(0)', 'JavaScript:void 0;']) {
    assert.equal(codeOf(url), 'idle', url);
  }
  for (const url of ['javascript:mine()', 'javascript:void(0);mine()']) {
    assert.equal(codeOf(url), 'inline-script', url);
  }
});
