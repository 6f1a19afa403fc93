import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CONTRACT } from '../../contract/published.test-support.ts';
import type { Entities } from '../../contract/names.ts';
import { modelDifferences } from '../../contract/shape.ts';
import { createAccounts } from '../accounts.ts';
import { PRESETS } from './presets.ts';

const states = (['ru', 'en'] as const).flatMap((language) =>
  createAccounts(language).flatMap(({ sys, authors, leads }) =>
    leads.map(({ lead, leadFields }): [typeof language, Entities] => [
      language,
      { sys, authors, lead, leadFields },
    ]),
  ),
);
const kitchen = states.find(([, { lead }]) => lead.id === '1001')![1];
const say = <Text>(_: Text, en: Text): Text => en;
const preset = (id: string) => PRESETS.find((one) => one.id === id)!;

for (const { id, title, description, apply } of PRESETS) {
  test(`preset ${id} fits the contract whatever the lead is, and all its keys lead somewhere`, () => {
    for (const [language, state] of states) {
      const before = structuredClone(state);
      const made = apply(state, (ru, en) => (language === 'ru' ? ru : en));
      assert.deepEqual(state, before);
      const whole: Entities = { ...state, ...made };
      for (const model of CONTRACT.models.filter(({ entity }) => entity)) {
        const value = whole[model.entity!];
        assert.deepEqual(modelDifferences(value, model, model.entity!, CONTRACT), []);
      }
      const { lead, leadFields } = whole;
      const keys = [lead, lead.company, ...Object.values(lead.contacts)].flatMap(
        (one) => one?.fieldIds ?? [],
      );
      assert.deepEqual(
        keys.filter((key) => !(key in leadFields)),
        [],
      );
    }
    assert.notDeepEqual({ ...kitchen, ...apply(kitchen, say) }, kitchen);
    assert.match(title.ru + description.ru, /[а-яё]/i);
    assert.doesNotMatch(title.en + description.en, /[а-яё]/i);
  });
}

test('200 fields are 200, of every type that the contract has', () => {
  const { lead, leadFields } = preset('many-fields').apply(kitchen, say);
  assert.equal(lead?.fieldIds.length, 200);
  const types = new Set(lead.fieldIds.map((key) => leadFields?.[key]?.type));
  assert.deepEqual(
    [...types].toSorted(),
    Object.values(CONTRACT.constants.FIELD_TYPES!).toSorted(),
  );
});
