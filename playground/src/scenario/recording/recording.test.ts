import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventType } from '../../contract/names.ts';
import type { CabinetEvent } from '../../protocol/public.ts';
import type { Act, Found, Shown } from '../../protocol/recording.ts';
import { readScenario } from '../reading/read.ts';
import { SCHEMA } from '../schema.test-support.ts';
import { readObserved } from './observed.ts';
import { Recording } from './recording.ts';
import { stateStep } from './state-step.ts';
import { stepsOf } from './steps.ts';
import { RecordedTexts } from './texts.ts';
import { writeScenario } from './write.ts';

const WIDGET = 'personal_page.js';
const SAVE: Found = { role: 'button', name: 'Save' };
const COMMENT: Found = { role: 'textbox', name: 'Comment' };

interface Told {
  widget?: string;
  at?: number;
  cause?: number;
}

class Recorded {
  readonly recording = new Recording({
    firstLeadOf: (account) => (account === 'oak' ? '2001' : undefined),
    stateAt: () => ({ lead: { isLeadLoaded: true, name: 'Anna', list: [1, 2] } }),
  });
  #seq = 0;

  event(type: EventType, detail: CabinetEvent['detail'] = {}, told: Told = {}): this {
    this.#seq += 1;
    const { widget = WIDGET, at = this.#seq } = told;
    const cause = told.cause === undefined ? {} : { cause: told.cause };
    this.recording.hear({ seq: this.#seq, at, type, widget, detail, ...cause });
    return this;
  }

  act(act: Act, at: Found | null): this {
    this.recording.see({ saw: 'act', act, at });
    return this;
  }

  shows(...shown: Found[]): this {
    const sure = shown.map((found): Shown => ({ ...found, sure: true }));
    this.recording.see({ saw: 'shown', shown: sure });
    return this;
  }

  /** The lines of the steps, after they were read back. */
  text(files: Readonly<Record<string, string>> = {}, events = false): string {
    const texts = new RecordedTexts({ files, lang: 'en', state: { lead: { name: 'Anna' } } });
    const { segments, notes } = this.recording;
    const steps = stepsOf({ segments, texts, events, console: [], problems: [] });
    const start = { lead: '1001' };
    const text = writeScenario({ language: 'en', title: 'T', head: 'H', start, steps, notes });
    const { scenario } = readScenario(text, SCHEMA, 'en');
    assert.ok(scenario, text);
    const read = scenario.steps.map(({ kind, value }) => ({ kind, value }));
    assert.deepEqual(
      read,
      steps.map(({ step }) => step),
    );
    return text.slice(text.indexOf('steps:\n') + 7);
  }
}

test('a text that is typed is one step, and the click that led there is none', () => {
  const recorded = new Recorded()
    .act({ do: 'click' }, COMMENT)
    .act({ do: 'fill', value: '1' }, COMMENT)
    .act({ do: 'fill', value: '1e3' }, COMMENT)
    .act({ do: 'press', key: 'Enter' }, COMMENT);
  assert.equal(
    recorded.text(),
    `  - fill: {role: textbox, name: Comment, value: "1e3"}
  - press: {key: Enter, role: textbox, name: Comment}
  - expect: {problems: []}
`,
  );
});

test('what has newly appeared is expected before the next step, and a pattern offered for what may change', () => {
  const recorded = new Recorded()
    .shows(SAVE)
    .act({ do: 'click' }, SAVE)
    .shows(SAVE, { text: 'Order 7 of Anna is saved' })
    .act({ do: 'click' }, SAVE);
  assert.equal(
    recorded.text(),
    `  - expect: {slot: [{role: button, name: Save}]}
  - click: {role: button, name: Save}
  # "Order 7 of Anna is saved" has lead.name in it; if that changes: {like: "Order * of * is saved"}
  - expect: {slot: [Order 7 of Anna is saved]}
  - click: {role: button, name: Save}
  - expect: {problems: []}
`,
  );
});

test('a text is named by the one key that has it in every language', () => {
  const recorded = new Recorded()
    .act({ do: 'click' }, SAVE)
    .act({ do: 'click' }, { role: 'button', name: 'Open' });
  const text = recorded.text({
    'i18n/en.json': '{"a": {"save": "Save"}, "b": "Open", "c": "Open"}',
    'i18n/ru.json': '{"a": {"save": "Сохранить"}, "b": "Открыть"}',
  });
  assert.match(text, /- click: \{role: button, name: \{i18n: a.save\}\}/);
  assert.match(text, /- click: \{role: button, name: Open\}/);
});

test('leads, accounts, the state, the panel and the page are steps, each once', () => {
  const patch = [{ path: ['list', '0'], value: 5 }, { path: ['name'] }];
  const recorded = new Recorded()
    .event('state.changed', { entity: 'lead', patch: [] })
    .event('lead.selected', { leadId: '1002', previousLeadId: '1001' }, { widget: '' })
    .event('state.changed', { entity: 'lead', patch: [] }, { cause: 2 })
    .event('account.selected', { accountId: 'oak', leadId: '2001' }, { widget: '' })
    .event('account.selected', { accountId: 'oak', leadId: '2002' }, { widget: '' })
    .event('state.changed', { entity: 'lead', patch }, { widget: '' })
    .act({ do: 'panel', open: false }, null)
    .event('slot.destroyed', { reason: 'panel' })
    .event('slot.called')
    .event('page.reloaded', {}, { widget: '' });
  assert.equal(
    recorded.text(),
    `  - selectLead: "1002"
  - selectAccount: oak
  - selectLead: "2002"
  - setState: {lead: {list: [1, 2], name: null}}
  - panel: closed
  - panel: open
  - reload: true
  - expect: {problems: []}
`,
  );
});

test('a request belongs to the step in which it began', () => {
  const detail = { method: 'POST', url: 'https://x.example/a', status: 200, duration: 50 };
  const recorded = new Recorded()
    .event('slot.registered', {}, { at: 10 })
    .act({ do: 'click' }, SAVE)
    .event('state.read', {}, { at: 100 })
    .act({ do: 'click' }, COMMENT)
    .event('network.request', detail, { at: 130 });
  assert.match(recorded.text(), /name: Save\}\n {2}- expect: \{requests: .*\n {2}- click/);
});

test('a step that is taken back takes what came of it along', () => {
  const recorded = new Recorded()
    .act({ do: 'click' }, SAVE)
    .shows(SAVE)
    .act({ do: 'click' }, COMMENT)
    .shows(SAVE, { text: 'Gone' });
  recorded.recording.undo();
  recorded.shows(SAVE, { text: 'Gone' }, { text: 'Too' });
  recorded.act({ do: 'click' }, SAVE);
  assert.doesNotMatch(recorded.text(), /Comment|Gone|Too/);
});

test('what is left out is said where it was, and Tab on the way out is nothing', () => {
  const recorded = new Recorded();
  recorded.recording.see({ saw: 'left-out', why: 'password', what: 'textbox "Key"' });
  recorded.recording.see({ saw: 'left-out', why: 'password', what: 'textbox "Key"' });
  recorded.act({ do: 'click' }, SAVE).act({ do: 'press', key: 'Tab' }, SAVE);
  recorded.recording.see({
    saw: 'act',
    act: { do: 'click' },
    at: { refused: 'several', what: 'button "Go"', candidates: ['a\n  - click: {}', 'b'] },
  });
  recorded.recording.finish();
  const text = recorded.text();
  assert.equal(text.match(/a password in textbox "Key"/g)?.length, 1);
  assert.doesNotMatch(text, /press/);
  assert.match(text, /# Left out: a click on button "Go"/);
});

test('of what a frame says, only what is of the form is kept', () => {
  const at = { role: 'button', name: 'x'.repeat(1000), extra: 1 };
  const observed = readObserved({ saw: 'act', act: { do: 'click' }, at });
  assert.ok(observed?.saw === 'act' && observed.at && 'role' in observed.at);
  assert.equal(observed.at.name?.length, 300);
  assert.equal(Object.keys(observed.at).length, 2);
  for (const forged of [
    null,
    'act',
    { saw: 'act', act: { do: 'click' }, at: null },
    { saw: 'act', act: { do: 'evaluate' }, at },
    { saw: 'act', act: { do: 'press', key: 'a b' }, at },
    { saw: 'act', act: { do: 'click' }, at: { role: 'b: {', name: '' } },
    { saw: 'left-out', why: 'no', what: '' },
  ]) {
    assert.equal(readObserved(forged), null);
  }
});

test('no patch says that an entity is none', () => {
  assert.equal(stateStep([{ path: [], value: null }], null), null);
});
