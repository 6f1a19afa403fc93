import {
  type Element,
  type Expectation,
  expectationOf,
  type Instruction,
  labelIn,
  type Seen,
  type Text,
} from '../scenario.ts';
import type { PlayingWords } from './words.ts';

/** The longest piece of code or data that stands in a sentence. */
const LONGEST = 80;

const shortened = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;

export const json = (value: unknown): string =>
  shortened(value === undefined ? 'undefined' : JSON.stringify(value));

/** A text as it is written in a scenario. */
export function textShown(text: Text, words: PlayingWords): string {
  if (typeof text === 'string') {
    return json(text);
  }
  const { i18n, like } = text;
  return i18n !== undefined
    ? words.ofI18n(i18n)
    : like !== undefined
      ? `${words.like} ${json(like)}`
      : json(text[words.language] ?? text.ru ?? text.en);
}

/** An element as a person would call it. */
export function elementShown(
  { role, name, label, text, in: around }: Element,
  words: PlayingWords,
): string {
  const own =
    label !== undefined
      ? `${words.label} ${textShown(label, words)}`
      : text !== undefined
        ? `${words.text} ${textShown(text, words)}`
        : [role, ...(name === undefined ? [] : [textShown(name, words)])].join(' ');
  return around ? `${own} ${words.inside} ${elementShown(around, words)}` : own;
}

export const seenShown = (seen: Seen, words: PlayingWords): string =>
  typeof seen === 'string' ? json(seen) : elementShown(seen, words);

/** What a step does, in one line. */
export function stepShown(step: Instruction, words: PlayingWords): string {
  const { into, steps } = words;
  const title = expectationOf(step)?.title;
  if (title !== undefined) {
    return labelIn(title, words.language);
  }
  switch (step.kind) {
    case 'selectLead':
    case 'selectAccount':
      return steps[step.kind](step.value);
    case 'setState':
      return steps.setState(json(step.value));
    case 'click':
      return steps.click(elementShown(step.value, words));
    case 'fill':
      return steps.fill(into(json(step.value.value), elementShown(step.value, words)));
    case 'select':
      return steps.select(
        into(textShown(step.value.option, words), elementShown(step.value, words)),
      );
    case 'press': {
      const { key, role, label, text } = step.value;
      const isAlone = (role ?? label ?? text) === undefined;
      return steps.press(isAlone ? key : into(key, elementShown(step.value, words)));
    }
    case 'reload':
      return steps.reload('');
    case 'panel':
      return steps.panel(step.value === 'open' ? words.opened : words.closed);
    case 'evaluate':
      return steps.evaluate(
        shortened(typeof step.value === 'string' ? step.value : step.value.code),
      );
    case 'wait':
      return steps.wait(expectationShown(step.value.for, words));
    case 'expect':
      return steps.expect(expectationShown(step.value, words));
  }
}

function expectationShown(expectation: Expectation, words: PlayingWords): string {
  const shown = (seen: readonly Seen[]): string =>
    seen.map((one) => seenShown(one, words)).join(', ');
  const { slot, absent, slotText, ...others } = expectation;
  return [
    ...(slotText === undefined ? [] : [`slotText ${textShown(slotText, words)}`]),
    ...(slot ? [shown(slot)] : []),
    ...(absent ? [`absent ${shown(absent)}`] : []),
    ...Object.entries(others)
      .filter(([key]) => key !== 'title' && key !== 'hint')
      .map(([key, value]) => `${key} ${json(value)}`),
  ].join('; ');
}
