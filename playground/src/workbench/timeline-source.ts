import type { Controller } from './controller.ts';
import type { TimelineSource } from './timeline/details-view.ts';

/** What the timeline asks of the rest of the workbench. */
export function timelineSource(controller: Controller, docs: URL): TimelineSource {
  const { session, files } = controller;
  const { journal, backend, settings } = session;
  return {
    docs,
    backend: backend.status.state === 'absent' ? null : settings.backendOrigin,
    stateAt: (seq) => journal.stateAt(seq),
    ran(file) {
      const now = files.current[file];
      const text = files.ran?.[file] ?? now ?? controller.textOf(file);
      return text === null ? null : { text, isSame: now === undefined || text === now };
    },
  };
}
