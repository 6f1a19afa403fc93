import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ScenarioStep } from '../../protocol/public.ts';
import { readScenario } from '../reading/read.ts';
import { SCHEMA } from '../schema.test-support.ts';
import { FakeStage } from './fake-stage.test-support.ts';
import { play, type PlayOptions, type Played } from './player.ts';
import { isText, Texts } from './texts.ts';
import { PLAYING_WORDS } from './words.ts';

const FILES = { 'i18n/en.json': '{"widget": {"save": "Save"}}' };

function run(
  steps: string,
  stage: FakeStage,
  options: Partial<PlayOptions> & { language?: 'ru' | 'en' } = {},
): Promise<Played> {
  const { language = 'en' } = options;
  const { scenario, faults } = readScenario(`scenario: 1\nsteps:\n${steps}`, SCHEMA, language);
  assert.ok(scenario, JSON.stringify(faults));
  return play({
    scenario,
    stage,
    texts: new Texts({ language, lang: language, files: FILES }),
    words: PLAYING_WORDS[language],
    signal: new AbortController().signal,
    told: () => undefined,
    ...options,
  });
}

const failure = ({ steps }: Played): ScenarioStep | undefined =>
  steps.find(({ status }) => status === 'failed');

const look = (counts: number[], seen: string[] = [], text = '') => ({ counts, seen, text });

test('every kind of step is taken once, in order', async () => {
  const stage = new FakeStage();
  stage.answer = (deed) => (deed.do === 'look' ? look([1], []) : { done: true });
  const { status, steps } = await run(
    `  - selectLead: "1002"
  - selectAccount: "30002"
  - setState: {lead: {price: 5}}
  - click: {role: button, name: Save}
  - fill: {label: Date, value: x}
  - select: {label: Way, option: Courier}
  - press: {key: Enter}
  - reload: true
  - panel: closed
  - evaluate: f()
  - evaluate: {code: abc, gives: 3}
  - expect: {slot: [Saved]}
  - wait: {for: {slot: [Saved]}, seconds: 1}
`,
    stage,
  );
  assert.equal(status, 'passed');
  assert.deepEqual(stage.asked, [
    'begin',
    'lead 1002',
    'account 30002',
    'set lead {"price":5}',
    'click',
    'fill',
    'select',
    'press',
    'reload',
    'panel false',
    'evaluate f()',
    'evaluate abc',
  ]);
  assert.ok(steps.every((step) => step.status === 'passed'));
});

test('a step waits for what it names, and an act is done once', async () => {
  const stage = new FakeStage();
  let there = false;
  stage.later.push({ at: 900, work: () => (there = true) });
  stage.answer = () => (there ? { done: true } : { fault: 'none', seen: ['heading "Order"'] });
  const { status, steps } = await run('  - click: {role: button, name: Save}\n', stage);
  assert.equal(status, 'passed');
  assert.ok(steps[1]!.ms >= 900 && steps[1]!.ms < 1000);
});

test('a step that fails says what was expected and what there was; the others are left out', async () => {
  const stage = new FakeStage();
  stage.answer = () => ({ fault: 'several', seen: ['button "Open" in row "A"', 'button "Open"'] });
  const played = await run('  - click: {role: button, name: Open}\n  - reload: true\n', stage);
  assert.equal(played.status, 'failed');
  const { expected, actual, ms } = failure(played)!;
  assert.equal(expected, 'One button "Open" that can be used');
  assert.match(actual!, /several: button "Open" in row "A"; button "Open"\./);
  assert.ok(ms >= 2000 && ms < 2100);
  assert.equal(played.steps[2]!.status, 'skipped');
  assert.ok(!stage.asked.includes('reload'));
});

test('each kind of expectation fails with both sides in words of the language', async () => {
  const cases: [string, RegExp, RegExp][] = [
    ['slot: [Saved]', /The slot shows "Saved"/, /button "Send"/],
    ['absent: [Sent]', /does not show "Sent"/, /button "Send"/],
    ['slotText: Saved', /text of the slot is "Saved"/, /"Send"/],
    ['events: [lead.selected]', /lead\.selected/, /initLead\.called/],
    ['never: [initLead.called]', /None of these/, /initLead\.called/],
    ['console: [other]', /"other"/, /log "written"/],
    ['console: []', /No line/, /log "written"/],
    ['problems: []', /No problems/, /callback-threw/],
    ['problems: [bad-return]', /bad-return/, /callback-threw/],
    ['state: {lead: {price: 5}}', /lead\.price is 5/, /^4$/],
    ['requests: [{method: POST}]', /"method":"POST"/, /GET https:\/\/backend\.example\/ 200/],
    ['requests: []', /No requests/, /GET/],
  ];
  for (const [expectation, expected, actual] of cases) {
    const stage = new FakeStage();
    stage.answer = (deed) =>
      deed.do === 'look'
        ? look(
            deed.at.map(({ text }) => (text && 'is' in text && text.is === 'Sent' ? 1 : 0)),
            ['button "Send"'],
            'Send',
          )
        : { done: true };
    stage.event('initLead.called');
    stage.event('network.request', { method: 'GET', url: 'https://backend.example/', status: 200 });
    stage.log('written');
    stage.problem('callback-threw');
    stage.state = { lead: { price: 4, name: 'x' } };
    const failed = failure(await run(`  - expect: {${expectation}}\n`, stage));
    assert.match(failed?.expected ?? '', expected, expectation);
    assert.match(failed?.actual ?? '', actual, expectation);
    const russian = failure(await run(`  - expect: {${expectation}}\n`, stage, { language: 'ru' }));
    assert.notEqual(russian?.expected, failed?.expected, expectation);
  }
});

test('events, lines and requests count since the last step that does something', async () => {
  const stage = new FakeStage();
  stage.event('initLead.called');
  stage.log('early');
  const { status } = await run(
    `  - expect: {events: [initLead.called], console: [early]}
  - click: {role: button}
  - expect: {console: [], requests: []}
`,
    stage,
  );
  assert.equal(status, 'passed');
  const late = await run(
    '  - click: {role: button}\n  - expect: {events: [initLead.called]}\n',
    stage,
  );
  assert.equal(late.status, 'failed');
});

test('what is not there yet is not taken to be absent', async () => {
  const stage = new FakeStage();
  stage.later.push({ at: 60, work: () => stage.problem('callback-threw') });
  const { status } = await run('  - expect: {problems: []}\n', stage);
  assert.equal(status, 'failed');
});

test('a text of the widget is found by its key, and a missing one is named', async () => {
  const stage = new FakeStage();
  const names: unknown[] = [];
  stage.answer = (deed) => {
    names.push(deed.do === 'click' && deed.at.name);
    return { done: true };
  };
  await run('  - click: {role: button, name: {i18n: widget.save}}\n', stage);
  assert.deepEqual(names, [{ is: 'Save' }]);
  for (const key of ['widget.none', 'constructor.name', 'widget']) {
    const failed = failure(await run(`  - click: {role: button, name: {i18n: ${key}}}\n`, stage));
    assert.equal(failed?.actual, `i18n/en.json has no text at ${key}.`);
  }
  const other = failure(await run('  - click: {role: button, name: {ru: Да}}\n', stage));
  assert.match(other?.actual ?? '', /no text in this language \(en\)/);
});

test('what a widget forges is no more than text, and what is no answer fails the step', async () => {
  for (const forged of [null, 5, 'done', { done: 1 }, { fault: 'made-up' }, { counts: [] }, []]) {
    const stage = new FakeStage();
    stage.answer = () => forged;
    assert.equal((await run('  - click: {role: button}\n', stage)).status, 'failed');
    assert.equal((await run('  - expect: {slot: [x]}\n', stage)).status, 'failed');
  }
  const stage = new FakeStage();
  stage.answer = () => ({ fault: 'none', seen: Array(1000).fill('x'.repeat(10_000)) });
  const failed = failure(await run('  - click: {role: button}\n', stage));
  assert.ok(failed!.actual!.length < 40 * 310);
});

test('an error of the cabinet fails the step with its own words', async () => {
  const failed = failure(await run('  - selectLead: "no"\n', new FakeStage()));
  assert.equal(failed?.actual, 'no such lead');
});

test('a scenario that is stopped takes no further step', async () => {
  const stage = new FakeStage();
  const ending = new AbortController();
  stage.answer = () => {
    ending.abort();
    return { done: true };
  };
  const { status, steps } = await run('  - click: {role: button}\n  - reload: true\n', stage, {
    signal: ending.signal,
  });
  assert.equal(status, 'stopped');
  assert.deepEqual(
    steps.map((step) => step.status),
    ['passed', 'skipped', 'skipped'],
  );
});

test('fifty replays of the same cabinet give the same outcome', async () => {
  const outcomes = new Set<string>();
  for (let time = 0; time < 50; time += 1) {
    const stage = new FakeStage();
    stage.later.push({ at: 200, work: () => stage.event('state.changed') });
    const played = await run(
      '  - click: {role: button}\n  - expect: {events: [state.changed], problems: []}\n',
      stage,
    );
    outcomes.add(JSON.stringify(played));
  }
  assert.equal(outcomes.size, 1);
});

test('a pattern stands for any text between its parts, and takes no long', () => {
  assert.ok(isText('Order 7 is sent', { like: 'Order * is sent' }));
  assert.ok(isText('Order  7\n is sent', { like: '*is sent' }));
  assert.ok(isText('a', { like: 'a' }));
  assert.ok(!isText('ab', { like: 'ab*b' }));
  assert.ok(!isText('Order 7', { is: 'Order' }));
  assert.ok(!isText('x'.repeat(50_000), { like: `${'*x'.repeat(50)}*y` }));
});

test('a task that is not done leaves the others to be taken, and the scenario has failed', async () => {
  const stage = new FakeStage();
  stage.answer = (deed) =>
    deed.do === 'look' ? look([0], ['text "Hello"']) : { done: false, fault: 'none', seen: [] };
  const { status, steps } = await run(
    `  - expect: {title: {en: Greets}, hint: {en: Write it, ru: Напишите}, slot: [Hi]}
  - expect: {title: Writes, hint: Log it, console: []}
  - expect: {hint: Do both, slot: [Hi], absent: [Hi]}
  - click: {role: button, name: Save}
  - expect: {hint: Never, console: []}
`,
    stage,
  );
  assert.equal(status, 'failed');
  assert.deepEqual(
    steps.map(({ status: one }) => one),
    ['passed', 'failed', 'passed', 'failed', 'failed', 'skipped'],
  );
  assert.deepEqual(
    steps.map(({ hint }) => hint),
    [undefined, 'Write it', 'Log it', 'Do both', undefined, 'Never'],
  );
  assert.deepEqual(steps[1]!.text, 'Greets');
  // Time that was given once is not given again: the click alone has its own.
  assert.ok(steps[1]!.ms >= 2000 && steps[3]!.ms < 300, JSON.stringify(steps));
});

test('the errors that the check of the files finds are expected by their codes', async () => {
  const stage = new FakeStage();
  stage.findings.push(
    { code: 'syntax', severity: 'error', message: 'A bracket', widget: '', docs: '' },
    { code: 'missing-callback', severity: 'warning', message: 'Not that', widget: '', docs: '' },
  );
  assert.equal((await run('  - expect: {check: [syntax]}\n', stage)).status, 'passed');
  const { expected, actual } = failure(await run('  - expect: {check: []}\n', stage))!;
  assert.equal(expected, 'No errors in the files');
  assert.equal(actual, 'syntax: A bracket');
});

test('a step that fails keeps a picture and what was written since the last deed; a task does not', async () => {
  const stage = new FakeStage();
  stage.log('before');
  stage.answer = (deed) => {
    if (deed.do === 'click') {
      stage.log('clicked');
    }
    return deed.do === 'look' ? look([0], []) : { done: true };
  };
  const failed = failure(
    await run('  - click: {role: button, name: Save}\n  - expect: {slot: [Saved]}\n', stage),
  );
  assert.deepEqual(
    failed?.console?.map(({ text }) => text),
    ['clicked'],
  );
  assert.equal(await failed.picture?.text(), 'picture');
  assert.equal(stage.asked.filter((asked) => asked === 'picture').length, 1);
  const task = failure(
    await run('  - expect: {title: Saves, hint: Press it., slot: [Saved]}\n', stage),
  );
  assert.deepEqual([task?.console, task?.picture], [undefined, undefined]);
});

test('a text in several languages is that of the cabinet, or else that of the playground', () => {
  const both = { ru: 'Да', en: 'Yes' };
  const said = (lang: string) => new Texts({ language: 'ru', lang, files: {} }).wanted(both);
  assert.deepEqual(['ru', 'en', 'es'].map(said), [{ is: 'Да' }, { is: 'Yes' }, { is: 'Да' }]);
});
