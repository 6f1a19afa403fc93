import { MANIFEST } from '../../protocol/manifest.ts';
import type { Known } from '../facts.ts';
import type { Report } from '../finding.ts';
import { items, soundRoot, valueAt } from '../json/read.ts';
import type { Widget } from '../widget.ts';

/** The locations of the manifest, and the scripts that some of them ask for. */
export function checkLocations(widget: Widget, known: Known, report: Report): void {
  const list = valueAt(soundRoot(widget.json(MANIFEST)), ['locations']);
  if (list?.type !== 'array') {
    return;
  }
  const { locations } = known.manifest;
  const named = items(list).filter(({ type }) => type === 'string');
  for (const node of named) {
    const name = String(node.value);
    const [, stem = name, suffix] = /^(.*)-([01])$/.exec(name) ?? [];
    const location = locations.find(({ id }) => id === stem);
    if (!location) {
      report('location-unknown', { name }, MANIFEST, node.offset);
    } else if (suffix !== undefined && !location.suffixes) {
      report('location-suffix', { name: stem }, MANIFEST, node.offset);
    } else if (location.file !== null && !widget.has(location.file)) {
      const params = { name: stem, expected: location.file };
      report('location-file', params, MANIFEST, node.offset);
    }
  }
  const { location } = known.contract;
  const listed = named.some(({ value }) => value === location);
  if (location !== null && !listed && widget.has(known.widgetFile)) {
    // Where a run reports it, too: at the key.
    report('location-missing', { name: location }, MANIFEST, list.parent?.offset);
  }
}
