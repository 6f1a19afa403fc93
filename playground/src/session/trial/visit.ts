import type { Entities, Entity } from '../../contract/names.ts';
import { CabinetError } from '../remote-cabinet.ts';
import type { Session } from '../session.ts';
import { isTelling, type SeenOutcome } from './outcome.ts';

/** What a visit needs of a session. */
export type Visited = Pick<
  Session,
  'cabinet' | 'journal' | 'navigation' | 'recovery' | 'run' | 'selectLead' | 'subscribe'
>;

/** How long the data of a lead may take, in ms. */
const PATIENCE = 3000;
/** How long what comes after the data may take, such as a render of React, in ms. */
const SETTLING = 60;

/**
 * Runs the widget and does what a client may do: waits for the data of the lead, closes and opens the
 * widgets panel, opens another lead, and later goes away from that and at once back to it. A cabinet that goes
 * meanwhile, with what the widget did to it, is a failure of the widget.
 */
export async function visit(
  session: Visited,
  files: Readonly<Record<string, string>>,
): Promise<SeenOutcome> {
  const slot: string[] = [];
  const look = async (): Promise<void> => {
    // In a process that is held up no other cabinet would open either.
    if (session.recovery.hung) {
      return;
    }
    await dataOf(session);
    await pause(SETTLING);
    slot.push(await session.cabinet.slotText());
  };

  let { status } = await session.run({ ...files });
  try {
    await look();
    if (status === 'mounted') {
      await session.cabinet.setPanel(false);
      await session.cabinet.setPanel(true);
      await look();
      const first = session.navigation.lead;
      const other = session.navigation.leads.find(({ id }) => id !== first)?.id ?? first;
      ({ status } = await session.selectLead(other));
      await look();
      await selectInPassing(session, first);
      ({ status } = await session.selectLead(other));
      await look();
    }
  } catch (error) {
    if (!(error instanceof CabinetError) && !(error instanceof DOMException)) {
      throw error;
    }
    status = 'failed';
  }
  const timeline = session.journal.events.filter(isTelling);
  return {
    status,
    timeline,
    events: timeline.map(({ type }) => type),
    problems: session.journal.problems.map(({ code }) => code),
    slot,
  };
}

/** Waits until the lead's data are there, or until they should have been. */
async function dataOf({ cabinet }: Visited): Promise<void> {
  const late = performance.now() + PATIENCE;
  while (performance.now() < late) {
    const lead = (await cabinet.getState('lead' satisfies Entity)) as Entities['lead'] | null;
    if (lead?.isLeadLoaded === true) {
      return;
    }
    await pause(20);
  }
}

/** Opens a lead and waits only until the cabinet has begun to: the widget may still be busy. */
function selectInPassing(session: Visited, lead: string): Promise<void> {
  return new Promise((resolve) => {
    const unsubscribe = session.subscribe((change) => {
      if (change.type === 'event' && change.event.type === 'lead.selected') {
        over();
      }
    });
    const over = (): void => {
      unsubscribe();
      resolve();
    };
    void session.selectLead(lead).then(over);
  });
}

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
