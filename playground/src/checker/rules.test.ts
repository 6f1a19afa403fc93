import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import type { CheckedCode, RuleId } from '../contract/names.ts';
import { applyEdits } from './edits.test-support.ts';
import {
  broken,
  codesOf,
  EXAMPLES,
  FACTS,
  found,
  foundInCode,
  read,
  STARTER,
} from './checker.test-support.ts';

/** What no change of one file of the starter can show; each has a test of its own. */
const WITHOUT_EXAMPLE = ['json-depth', 'image-weight', 'rule-failed', 'too-deep'];

/** Whether the build of source breaks by it, which the checker sees only when it is built. */
const isOfSource = (id: string): boolean =>
  FACTS.rules[id as RuleId]?.class === 'source' && id !== 'source-over-file';

/** The starter is made of samples, and these are told where it is known. */
const OF_SAMPLES = 'starter-text';

void describe('each rule by its example', { concurrency: true }, () => {
  const told = Object.entries(EXAMPLES).filter(([id]) => id !== OF_SAMPLES && !isOfSource(id));
  for (const [rule, example] of told) {
    test(`the starter breaks it and no other rule: ${rule}`, () => {
      assert.deepEqual(codesOf(found(broken(example))), [rule]);
    });
  }
});

void describe('each rule with a certain fix', { concurrency: true }, () => {
  const fixed = Object.entries(FACTS.rules).filter(([, { fix }]) => fix !== null);
  for (const [rule] of fixed) {
    test(`of its failing example it makes the repaired one: ${rule}`, () => {
      const example = EXAMPLES[rule]!;
      const files = broken(example);
      const [finding] = found(files);
      assert.equal(finding?.code, rule);
      const repaired = applyEdits(String(files[finding.file]), finding.fix!);
      assert.equal(repaired, STARTER[finding.file]);
    });
  }

  test('no rule offers a fix without a name for it', () => {
    const nameless = Object.entries(EXAMPLES).filter(
      ([rule, example]) =>
        FACTS.rules[rule as RuleId]!.fix === null &&
        !isOfSource(rule) &&
        found(broken(example)).some(({ fix }) => fix),
    );
    assert.deepEqual(nameless, []);
  });
});

test('every rule has an example, except those that none can show', () => {
  const without = Object.keys(FACTS.rules).filter((id) => !(id in EXAMPLES) && !isOfSource(id));
  assert.deepEqual(without, WITHOUT_EXAMPLE);
});

test('nothing is found in the starter', () => {
  assert.deepEqual(found(STARTER), []);
});

const EXAMPLES_OF_CODE = 'plugins/personal_page/contract/sdk/examples';

/** The problems that a run shows as well, each with the example of its page. */
const CHECKED: Exclude<CheckedCode, 'location-missing'>[] = [
  'empty',
  'not-a-widget',
  'syntax',
  'es-module',
  'crm-script',
  'typescript',
  'jsx',
  'other-file',
  'not-amd',
  'missing-callback',
  'misnamed-callback',
  'unknown-module',
  'version-missing',
  'version-unknown',
  'unknown-entity',
  'developer-util-in-code',
];

void describe('each problem that the checker finds, too', { concurrency: true }, () => {
  for (const code of CHECKED) {
    test(`the failing example has it, the repaired one has nothing: ${code}`, () => {
      const failing = read(`${EXAMPLES_OF_CODE}/problems/${code}.js`);
      assert.deepEqual(codesOf(foundInCode(failing)), [code]);
      const repaired = `${EXAMPLES_OF_CODE}/problems/${code}.repaired.js`;
      if (existsSync(path.join(import.meta.dirname, '../../..', repaired))) {
        assert.deepEqual(foundInCode(read(repaired)), []);
      }
    });
  }

  for (const code of ['misnamed-callback', 'version-missing', 'version-unknown']) {
    test(`its fix makes the repaired example of the failing one: ${code}`, () => {
      const failing = read(`${EXAMPLES_OF_CODE}/problems/${code}.js`);
      const [finding] = foundInCode(failing);
      const repaired = applyEdits(failing, finding!.fix!);
      assert.equal(repaired, read(`${EXAMPLES_OF_CODE}/problems/${code}.repaired.js`));
    });
  }

  const starter = String(STARTER['personal_page.js']);
  const inText = starter.replace('getState(lead)', "getState('lead')");
  const meant: [code: CheckedCode, right: string, wrong: string][] = [
    ['unknown-module', starter, starter.replace("'dateformat'", "'dateformats'")],
    ['unknown-entity', inText, inText.replace("'lead')", "'led')")],
  ];
  for (const [code, right, wrong] of meant) {
    test(`its fix corrects a name that is likely to be meant: ${code}`, () => {
      const [finding] = foundInCode(wrong);
      assert.equal(finding?.code, code);
      assert.equal(applyEdits(wrong, finding.fix!), right);
    });
  }

  test('a name that may be any of several, or none, has no fix', () => {
    const code = read(`${EXAMPLES_OF_CODE}/problems/unknown-module.js`);
    assert.equal(foundInCode(code)[0]?.fix, undefined);
  });
});

test('code without its location is found by the manifest', () => {
  const manifest = String(STARTER['manifest.json']).replace('"personal_page", ', '');
  const findings = found({ ...STARTER, 'manifest.json': manifest });
  assert.deepEqual(codesOf(findings), ['location-missing']);
  assert.equal(applyEdits(manifest, findings[0]!.fix!), STARTER['manifest.json']);
});

void describe('no error is found in what runs', { concurrency: true }, () => {
  const root = path.join(import.meta.dirname, '../../..');
  const gallery = readdirSync(path.join(root, 'docs/examples'))
    .map((name) => `docs/examples/${name}/personal_page.js`)
    .filter((file) => existsSync(path.join(root, file)));
  const own = readdirSync(path.join(root, EXAMPLES_OF_CODE))
    .filter((name) => name.endsWith('.js'))
    .map((name) => `${EXAMPLES_OF_CODE}/${name}`);
  for (const file of [...gallery, ...own]) {
    test(file, () => {
      const codes = codesOf(foundInCode(read(file)));
      const errors = codes.filter((code) => FACTS.rules[code as RuleId]?.severity === 'error');
      const known = codes.filter((code) => !(code in FACTS.rules));
      assert.deepEqual([...errors, ...known], []);
    });
  }
});

test('moderation is a matter of warnings: whether the upload looks at it is not documented', () => {
  const errors = Object.entries(FACTS.rules).filter(
    ([, rule]) => rule.class === 'moderation' && rule.severity === 'error',
  );
  assert.deepEqual(errors, []);
});
