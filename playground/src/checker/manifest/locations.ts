import { MANIFEST } from '../../protocol/manifest.ts';
import type { Known } from '../facts.ts';
import type { Report } from '../finding.ts';
import { isSimilar } from '../../cabinet/similar-name.ts';
import { items, replacing, soundRoot, valueAt } from '../json/read.ts';
import type { Widget } from '../widget.ts';

/** The locations of the manifest, and the scripts that some of them ask for. */
export function checkLocations(widget: Widget, known: Known, report: Report): void {
  const list = valueAt(soundRoot(widget.json(MANIFEST)), ['locations']);
  if (list?.type !== 'array') {
    return;
  }
  const { locations } = known.manifest;
  const named = items(list).filter(({ type }) => type === 'string');
  const seen = new Set<string>();
  for (const node of named) {
    const name = String(node.value);
    const [, stem = name, suffix] = /^(.*)-([01])$/.exec(name) ?? [];
    if (seen.has(stem)) {
      report('location-twice', { name: stem }, MANIFEST, node.offset);
    }
    seen.add(stem);
    const location = locations.find(({ id }) => id === stem);
    if (!location) {
      const meant = locations.filter(({ id }) => isSimilar(id, name));
      const fix = meant.length === 1 ? [replacing(node, JSON.stringify(meant[0]!.id))] : undefined;
      report('location-unknown', { name }, MANIFEST, node.offset, fix);
    } else if (suffix !== undefined && !location.suffixes) {
      const fix = [replacing(node, JSON.stringify(stem))];
      report('location-suffix', { name: stem }, MANIFEST, node.offset, fix);
    } else if (location.file !== null && !widget.has(location.file)) {
      const params = { name: stem, expected: location.file };
      report('location-file', params, MANIFEST, node.offset);
    }
  }
  const { location } = known.contract;
  const listed = named.some(({ value }) => value === location);
  if (location !== null && !listed && widget.has(known.widgetFile)) {
    // Where a run reports it, too: at the key.
    const [first] = items(list);
    const from = first?.offset ?? list.offset + 1;
    const text = first ? `"${location}", ` : `"${location}"`;
    const fix = [{ from, to: from, text }];
    report('location-missing', { name: location }, MANIFEST, list.parent?.offset, fix);
  }
}
