import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ALTERNATIVES } from '../../cabinet/policy.ts';
import type { AlternativeChoice } from '../../protocol/messages.ts';
import { exampleText, examplesIn } from '../examples.test-support.ts';
import type { Session } from '../session.ts';
import { sessionIn, until, WIDGET } from '../session.test-support.ts';
import { simulating } from '../simulated-cabinet.test-support.ts';
import { differences, matters, type Outcome } from './outcome.ts';
import { visit } from './visit.ts';

const CHOICES = Object.entries(ALTERNATIVES).flatMap(([behaviour, alternatives]) =>
  Object.keys(alternatives).map((alternative) => ({ behaviour, alternative }) as AlternativeChoice),
);

/** What the cabinet as assumed says of the widgets of alternatives that are about faults. */
const FAULTS: Partial<Record<AlternativeChoice['behaviour'], string[]>> = {
  'callbacks.both-required': ['missing-callback'],
  'slot.none-after-failed-initLead': ['callback-threw'],
  'subscriber.throw-isolated': ['subscriber-threw'],
  'sdk.version-missing': ['version-missing'],
  'sdk.version-unknown': ['version-unknown'],
};

type Frame = ReturnType<typeof simulating>;
type World = ReturnType<typeof sessionIn>['world'];

/** Runs the widget, adds another one, and opens another lead. */
async function visitWithAnother(
  session: Session,
  world: World,
  { cabinetOf }: Frame,
  code: string,
): Promise<Outcome> {
  const script = new URL('guest.js', world.site).href;
  world.texts[script] = code;
  await session.run({ [WIDGET]: code });
  cabinetOf(world.shown!)?.developer.addWidget({ script, token: '' });
  const registered = (): number =>
    session.journal.events.filter(({ type }) => type === 'slot.registered').length;
  await until(() => registered() === 2);
  const { status } = await session.selectLead('1002');
  const slot = [await session.cabinet.slotText()];
  const problems = session.journal.problems.map((problem) => problem.code);
  return { status, events: [], problems, slot };
}

// Each waits for the clock most of the time.
void describe('each alternative', { concurrency: true }, () => {
  test('has a widget to show it', () => {
    const files = CHOICES.map((choice) => `${choice.behaviour}.${choice.alternative}.js`);
    assert.deepEqual(files.toSorted(), examplesIn('alternatives').toSorted());
  });

  for (const choice of CHOICES) {
    const { behaviour, alternative } = choice;
    const code = exampleText(`alternatives/${behaviour}.${alternative}.js`);
    test(`its widget has another outcome under it: ${behaviour}, ${alternative}`, async (context) => {
      const outcomeUnder = (chosen: AlternativeChoice | null): Promise<Outcome> => {
        const { world, session } = sessionIn(context);
        const frame = simulating();
        world.answer = frame.answer;
        session.configure({ alternative: chosen, loadDelay: 50 });
        return behaviour === 'addWidget.bar-empty-after-switch'
          ? visitWithAnother(session, world, frame, code)
          : visit(session, { [WIDGET]: code });
      };
      const [assumed, other] = await Promise.all([outcomeUnder(null), outcomeUnder(choice)]);
      const told = new Set(assumed.problems);
      told.delete('undocumented-promise');
      assert.deepEqual([...told], FAULTS[behaviour] ?? []);
      const found = differences(assumed, other);
      assert.ok(matters(found), JSON.stringify(found));
    });
  }
});
