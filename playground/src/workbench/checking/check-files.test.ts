import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FACTS, STARTER } from '../../checker/checker.test-support.ts';
import type { CheckerFacts } from '../../checker/facts.ts';
import type { RuleId } from '../../contract/names.ts';
import { CONTRACT, PAGE_CONTRACT } from '../../contract/published.test-support.ts';
import { checkedFiles } from './check-files.ts';

const DOCS = new URL('https://docs.example/en/');

/** The facts with a message for one rule; a golden has none. */
const saying = (rule: RuleId, message: string): CheckerFacts => ({
  ...FACTS,
  rules: { ...FACTS.rules, [rule]: { ...FACTS.rules[rule]!, message } },
});

const checked = (files: Record<string, string>, facts = FACTS) =>
  checkedFiles({
    files: { ...STARTER, ...files },
    starter: STARTER,
    contract: PAGE_CONTRACT,
    slice: CONTRACT,
    facts,
    docs: DOCS,
  });

test('a finding is in the words of its rule and leads to it; an error comes first', () => {
  const manifest = String(STARTER['manifest.json']).replace('"init_once"', '"init_once" ');
  const broken = manifest.replace('["personal_page", "settings"]', '["personal_page", "setings",]');
  const facts = saying('location-unknown', 'No {name}, {other}.');
  const { findings, summary } = checked({ 'manifest.json': broken }, facts);
  assert.equal(findings[0]?.code, 'json-trailing-comma');
  const location = findings.find(({ code }) => code === 'location-unknown');
  assert.equal(location?.message, 'No setings, {other}.');
  assert.equal(location.docs, 'https://docs.example/en/reference/rules/#location-unknown');
  assert.equal(summary, 'Files checked, as widget.zip will have them: 11. Errors: 1, warnings: 4.');
});

test('what a run finds as well leads to the page of the problem', () => {
  const { findings } = checked({ 'personal_page.js': 'define(' });
  assert.equal(findings[0]?.code, 'syntax');
  assert.equal(findings[0].docs, 'https://docs.example/en/problems/syntax/');
});

test('what the contract has no words for is left out', () => {
  const { findings } = checked({}, { ...FACTS, rules: {} });
  assert.deepEqual(findings, []);
});
