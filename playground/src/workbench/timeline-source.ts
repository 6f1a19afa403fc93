import type { Contract } from '../contract/contract.ts';
import type { AlternativeChoice } from '../protocol/messages.ts';
import type { Controller } from './controller.ts';
import type { Files } from './files.ts';
import type { TimelineSource } from './timeline/details-view.ts';

/** What the timeline asks of the rest of the workbench. */
export function timelineSource(controller: Controller, docs: URL): TimelineSource {
  const { contract, session, files } = controller;
  const { journal, backend, settings, earlier } = session;
  const textOf = (choice: AlternativeChoice | null): string | null =>
    choice && summaryOf(choice, contract);
  return {
    docs,
    backend: backend.status.state === 'absent' ? null : settings.backendOrigin,
    stateAt: (seq) => journal.stateAt(seq),
    ran(file) {
      const now = files.current[file];
      const text = files.ran?.[file] ?? now ?? controller.textOf(file);
      return text === null ? null : { text, isSame: now === undefined || text === now };
    },
    earlier: () =>
      earlier && {
        events: earlier.events,
        isSameCode: isSame(earlier.files ?? {}, session.files ?? {}),
        alternatives: [textOf(earlier.alternative), textOf(settings.alternative)],
      },
  };
}

function isSame(one: Files, other: Files): boolean {
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length && names.every((name) => one[name] === other[name])
  );
}

function summaryOf(choice: AlternativeChoice, { behaviours }: Contract): string {
  const behaviour = behaviours.find(({ id }) => id === choice.behaviour);
  const other = behaviour?.alternatives.find(({ id }) => id === choice.alternative);
  return other?.summary ?? choice.alternative;
}
