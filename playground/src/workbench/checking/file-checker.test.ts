import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FACTS, STARTER } from '../../checker/checker.test-support.ts';
import type { CheckerFacts } from '../../checker/facts.ts';
import { checkAlone } from '../../checker/alone.ts';
import type { RuleId } from '../../contract/names.ts';
import { PAGE_CONTRACT } from '../../contract/published.test-support.ts';
import type { Repairable, Scope } from '../checks.ts';
import type { CheckerClient, Way } from './checker-client.ts';
import { CheckTooLong, LONGEST } from './checker-client.ts';
import { FileChecker } from './file-checker.ts';
import { requestText } from './request.ts';

const DOCS = new URL('https://docs.example/en/');

/** The facts with a message for one rule; a golden has none. */
const saying = (rule: RuleId, message: string): CheckerFacts => ({
  ...FACTS,
  rules: { ...FACTS.rules, [rule]: { ...FACTS.rules[rule]!, message } },
});

/** Asks the checker at once, in no worker. */
const answering = (way: Way = 'usual'): Pick<CheckerClient, 'ask'> => ({
  ask: (asked) =>
    Promise.resolve({ answer: JSON.parse(checkAlone(requestText(asked))) as never, way }),
});

interface Given {
  facts?: CheckerFacts;
  client?: Pick<CheckerClient, 'ask'>;
  scope?: Scope;
}

function checked(
  files: Record<string, string>,
  { facts = FACTS, client = answering(), scope = 'all' }: Given = {},
) {
  const fetchFacts = () => Promise.resolve(JSON.stringify(facts));
  const checker = new FileChecker({ contract: PAGE_CONTRACT, docs: DOCS, client, fetchFacts });
  const own = new Set(Object.keys(files));
  return checker.check({ files: { ...STARTER, ...files }, starter: STARTER, own }, scope);
}

test('a finding is in the words of its rule and leads to it; an error comes first', async () => {
  const manifest = String(STARTER['manifest.json']).replace('"init_once"', '"init_once" ');
  const broken = manifest.replace('["personal_page", "settings"]', '["personal_page", "setings",]');
  const facts = saying('location-unknown', 'No {name}, {other}.');
  const { findings, summary } = await checked({ 'manifest.json': broken }, { facts });
  assert.equal(findings[0]?.code, 'json-trailing-comma');
  const location = findings.find(({ code }) => code === 'location-unknown');
  assert.equal(location?.message, 'No setings, {other}.');
  assert.equal(location.docs, 'https://docs.example/en/reference/rules/#location-unknown');
  assert.equal(summary, 'Files checked, as widget.zip will have them: 11. Errors: 1, warnings: 4.');
});

test('what a run finds as well leads to the page of the problem', async () => {
  const { findings } = await checked({ 'personal_page.js': 'define(' });
  assert.equal(findings[0]?.code, 'syntax');
  assert.equal(findings[0].docs, 'https://docs.example/en/problems/syntax/');
});

test('what the contract has no words for is left out', async () => {
  const { findings } = await checked({}, { facts: { ...FACTS, rules: {} } });
  assert.deepEqual(findings, []);
});

test('somebody who writes is told what stands in the way in their files, and not how many', async () => {
  const code = String(STARTER['personal_page.js'])
    .replaceAll('console.debug', 'console.log')
    .replace('PUBLIC_STATE_ENTITIES', 'PUBLIC_STATE_ENTITES');
  const { findings, summary } = await checked({ 'personal_page.js': code }, { scope: 'typed' });
  assert.deepEqual(
    findings.map((one) => one.code),
    ['constant-unknown'],
  );
  assert.equal(summary, undefined);
});

test('it is said how an answer came about, and why there is none', async () => {
  const here = await checked({}, { client: answering('here') });
  assert.match(here.summary!, /No worker can be started/);
  const never = { ask: () => Promise.reject(new CheckTooLong()) };
  await assert.rejects(
    checked({}, { client: never }),
    new RegExp(`did not end within ${LONGEST / 1000} seconds`),
  );
  const faulty = {
    ask: () => Promise.resolve({ answer: { fault: 'RangeError' }, way: 'usual' as const }),
  };
  await assert.rejects(checked({}, { client: faulty }), /The check failed: RangeError/);
});

/** What the editor shows and does, as far as a fix needs it. */
function editorOf(text: string) {
  const editor = {
    text,
    steps: 0,
    focus: () => undefined,
    get state() {
      return { doc: { toString: () => editor.text } };
    },
    dispatch({ changes }: { changes: { from: number; to: number; insert: string }[] }) {
      editor.steps += 1;
      for (const { from, to, insert } of changes.toReversed()) {
        editor.text = editor.text.slice(0, from) + insert + editor.text.slice(to);
      }
    },
  };
  return editor;
}

const fixesOf = (problem: Repairable | undefined) => problem?.actions ?? [];

const COMMENTED = '{ // one\n  "widget": {} // two\n}';

test('a fix repairs one place, and where there are more of the kind, all of them in one step', async () => {
  const facts = saying('json-comment', 'No comments.');
  facts.rules['json-comment']!.fix = 'Remove it';
  const { findings } = await checked({ 'manifest.json': COMMENTED }, { facts });
  const [one, all] = fixesOf(findings.find(({ code }) => code === 'json-comment'));
  assert.deepEqual(
    [one?.name, all?.name],
    ['Remove it', 'Remove it: all such places in the file (2)'],
  );
  const editor = editorOf(COMMENTED);
  all!.apply(editor as never, 0, 0);
  assert.deepEqual([editor.text, editor.steps], ['{\n  "widget": {}\n}', 1]);
});

test('what is too much for the list is counted, and repaired with the others', async () => {
  const code = String(STARTER['personal_page.js']);
  const many = `${code}\n${'console.log(1);\n'.repeat(60)}`;
  const facts = saying('console-method', 'Use debug.');
  facts.rules['console-method']!.fix = 'Use it';
  facts.more = 'More of {name}: {value}.';
  const { findings, summary } = await checked({ 'personal_page.js': many }, { facts });
  const told = findings.filter(({ code: one }) => one === 'console-method');
  assert.equal(told.length, 51);
  assert.equal(told.at(-1)!.message, 'More of console-method: 10.');
  assert.match(summary!, /warnings: 63\./);
  const [all, none] = fixesOf(told.at(-1));
  assert.deepEqual([all?.name, none], ['Use it: all such places in the file (60)', undefined]);
  const editor = editorOf(many);
  all!.apply(editor as never, 0, 0);
  assert.equal(editor.text, many.replaceAll('console.log', 'console.debug'));
});

test('who writes beside source is told that the file is not used, and nothing of what is in it', async () => {
  const files = { 'personal_page.js': 'define(', 'src/personal_page.ts': 'export default {};' };
  const { findings } = await checked(files, { scope: 'typed' });
  assert.deepEqual(
    findings.map(({ code, file, line }) => [code, file, line]),
    [['source-over-file', 'personal_page.js', 1]],
  );
});

test('a fix leaves a text alone that has changed since, and minds a mark of the byte order', async () => {
  const { findings } = await checked({ 'manifest.json': COMMENTED });
  const [one] = fixesOf(findings.find(({ code }) => code === 'json-comment'));
  const [changed, marked] = [editorOf(`${COMMENTED}\n`), editorOf(`\uFEFF${COMMENTED}`)];
  one!.apply(changed as never, 0, 0);
  assert.equal(changed.steps, 0);
  one!.apply(marked as never, 0, 0);
  assert.equal(marked.text, '\uFEFF{\n  "widget": {} // two\n}');
});
