import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { exampleText, hasExample } from './examples.test-support.ts';
import { simulatedIn, until } from './session.test-support.ts';

/** The problems that source, cabinet and SDK find without a document. */
const DECIDED = [
  'async-factory',
  'bad-argument',
  'bad-return',
  'callback-threw',
  'cleanup-threw',
  'empty',
  'factory-threw',
  'misnamed-callback',
  'missing-callback',
  'no-callbacks',
  'not-a-widget',
  'not-amd',
  'other-file',
  'promised-module',
  'subscriber-threw',
  'subscription-leak',
  'syntax',
  'typescript',
  'undocumented-promise',
  'unknown-entity',
  'unreadable-callback',
  'version-missing',
  'version-unknown',
];

/** Runs the code; where it mounts, waits for the data of the lead and opens another one, as a client does. */
async function runThrough(context: TestContext, code: string) {
  const parts = simulatedIn(context);
  const { session, run } = parts;
  const loaded = async (): Promise<void> => {
    const lead = (): Promise<unknown> => session.cabinet.getState('lead');
    while (
      (await lead().then((value) => (value as { isLeadLoaded?: boolean }).isLeadLoaded)) !== true
    );
  };
  let { status } = await run(code);
  if (status === 'mounted') {
    await loaded();
    ({ status } = await session.selectLead(session.navigation.leads.at(-1)?.id ?? ''));
    await loaded();
  }
  return { ...parts, status };
}

void describe('a problem that needs no document', { concurrency: true }, () => {
  for (const code of DECIDED) {
    test(`the failing example has it, the repaired one has none: ${code}`, async (context) => {
      const failing = await runThrough(context, exampleText(`problems/${code}.js`));
      await until(() => failing.codes().includes(code as never));
      const twin = hasExample(`problems/${code}.repaired.js`)
        ? `problems/${code}.repaired.js`
        : 'initAmocrmWidgetSdk.js';
      const repaired = await runThrough(context, exampleText(twin));
      assert.deepEqual([repaired.status, repaired.codes()], ['mounted', []]);
    });
  }
});
