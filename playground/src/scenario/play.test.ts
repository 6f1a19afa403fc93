import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { PAGE_CONTRACT } from '../contract/published.test-support.ts';
import type { ScenarioReport } from '../protocol/public.ts';
import { simulatedIn, WIDGET, widget } from '../session/session.test-support.ts';
import { playText, type PlayTextOptions, scenarioProblems } from './play.ts';
import { SCHEMA } from './schema.test-support.ts';

const KNOWN = {
  contract: PAGE_CONTRACT,
  schema: SCHEMA,
  docs: new URL('https://docs.example/en/'),
};

const FILES = { [WIDGET]: widget() };

/** Plays a text in a session whose frame is a fake one with the cabinet and the SDK in it. */
function played(context: TestContext, text: string, options: Partial<PlayTextOptions> = {}) {
  const { session } = simulatedIn(context);
  const report: Promise<ScenarioReport> = playText({
    ...KNOWN,
    text,
    file: 'scenarios/a.yaml',
    files: FILES,
    session,
    run: () => session.run(FILES),
    check: () => Promise.resolve([]),
    ending: new AbortController(),
    told: () => undefined,
    ...options,
  });
  return { session, report };
}

test('a scenario plays on a session, and its settings are taken back', async (context) => {
  const { session, report } = played(
    context,
    `scenario: 1
title: Leads
start: {lead: "1002", loadDelay: 0}
steps:
  - expect: {events: [initLead.called], state: {lead: {id: "1002"}}}
  - setState: {lead: {company: null}}
  - expect: {state: {lead: {company: null}}}
  - selectLead: "1001"
  - expect: {events: [{type: initLead.called, detail: {leadId: "1001"}}], problems: []}
  - selectAccount: "30002"
  - reload: true
  - expect: {events: [page.reloaded, initLead.called]}
`,
  );
  const { status, title, steps } = await report;
  assert.equal(status, 'passed', JSON.stringify(steps));
  assert.equal(title, 'Leads');
  assert.equal(session.settings.loadDelay, 10);
  assert.equal(session.navigation.account.id, '30002');
});

test('a lead, an account or an entity that there is not fails its step in words', async (context) => {
  for (const [step, actual] of [
    ['selectLead: "5"', /5/],
    ['selectAccount: "5"', /There is no account 5; there are 30001, 30002/],
    ['setState: {lead: {managerId: 5}}', /managerId/],
  ] as const) {
    const { status, steps } = await played(context, `scenario: 1\nsteps:\n  - ${step}\n`).report;
    assert.equal(status, 'failed');
    assert.match(steps[1]!.actual!, actual);
  }
  const { steps } = await played(
    context,
    'scenario: 1\nstart: {lead: "5"}\nsteps:\n  - reload: true\n',
  ).report;
  assert.deepEqual(
    steps.map(({ status }) => status),
    ['failed', 'skipped'],
  );
});

test('another run takes the place of a scenario', async (context) => {
  const { session, report } = played(
    context,
    'scenario: 1\nsteps:\n  - wait: {for: {events: [lead.selected]}, seconds: 30}\n',
    {
      told: (steps) => {
        if (steps[1]!.status === 'running') {
          queueMicrotask(() => void session.run(FILES));
        }
      },
    },
  );
  assert.equal((await report).status, 'stopped');
});

test('a scenario may be played under an alternative, which is taken back', async (context) => {
  const alternative = { behaviour: 'state.read-only', alternative: 'copies' } as const;
  const { session, report } = played(context, 'scenario: 1\nsteps:\n  - reload: true\n', {
    alternative,
    told: () =>
      assert.ok(
        session.settings.alternative === null || session.settings.alternative === alternative,
      ),
  });
  assert.equal((await report).status, 'passed');
  assert.equal(session.settings.alternative, null);
});

test('what keeps a file from being played is a problem with its place and page', () => {
  const [problem] = scenarioProblems(
    'scenario: 1\nsteps:\n  - clik: 1\n',
    'scenarios/a.yaml',
    KNOWN,
  );
  assert.deepEqual(
    [problem?.code, problem?.file, problem?.line, problem?.column, problem?.docs],
    [
      'scenario-unknown-key',
      'scenarios/a.yaml',
      3,
      5,
      'https://docs.example/en/problems/scenario-unknown-key/',
    ],
  );
  assert.deepEqual(scenarioProblems('scenario: 1\nsteps: [{reload: true}]\n', 'a', KNOWN), []);
});
