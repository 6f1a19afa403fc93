import type { Node } from 'jsonc-parser';
import { MANIFEST } from '../../protocol/manifest.ts';
import type { Known } from '../facts.ts';
import type { Report } from '../finding.ts';
import { pixelsOf } from '../folder/pixels.ts';
import { items, members, soundRoot, valueAt } from '../json/read.ts';
import { textsOf } from '../names.ts';
import type { Widget } from '../widget.ts';

const VERSION = /^\d+\.\d+\.\d+$/;

/** Blocks of the manifest that go together, or of which sources disagree. */
export function checkBlocks(widget: Widget, known: Known, report: Report): void {
  const root = soundRoot(widget.json(MANIFEST));
  const about = valueAt(root, ['widget']);
  if (!root || !about) {
    return;
  }
  const at = (...path: string[]) => valueAt(root, path);
  if (!at('widget', 'support', 'link') && !at('widget', 'support', 'email')) {
    report('support-missing', {}, MANIFEST, (at('widget', 'support') ?? about).offset);
  }
  const version = at('widget', 'version');
  if (version?.type === 'string' && !VERSION.test(String(version.value))) {
    report('version-form', { value: String(version.value) }, MANIFEST, version.offset);
  }
  const tour = at('tour');
  if (tour) {
    checkImages(widget, known, report);
  } else {
    report('tour-missing', {}, MANIFEST, root.offset);
  }
  const settings = at('settings');
  if (!settings && at('widget', 'installation')?.value === true) {
    report('settings-missing', {}, MANIFEST, root.offset);
  }
  if (settings?.type === 'object' && members(settings).length === 0) {
    report('settings-empty', {}, MANIFEST, settings.offset);
  }
  const showcase = at('widget', 'is_showcase');
  if (showcase?.value === true && at('widget', 'installation')?.value === true) {
    report('showcase-installation', {}, MANIFEST, showcase.offset);
  }
  for (const name of LEGACY) {
    const found = at('widget', name);
    if (found) {
      report('legacy-key', { name: `widget.${name}` }, MANIFEST, found.parent!.offset);
    }
  }
  checkCustom(root, report);
  checkOwners(root, known, report);
}

/** What widgets of the old kind had; amoCRM makes both today. */
const LEGACY = ['code', 'secret_key'];

/** Settings of this type are the widget's own affair, and it has one at most. */
const CUSTOM = 'custom';
const SETTINGS = 'settings';

function checkCustom(root: Node, report: Report): void {
  const custom = members(valueAt(root, [SETTINGS])).filter(
    ({ value }) => valueAt(value, ['type'])?.value === CUSTOM,
  );
  const one = namedIn(root, SETTINGS) ? 1 : 0;
  for (const { name, key } of custom.slice(one)) {
    report('settings-custom', { name }, MANIFEST, key.offset);
  }
}

/** Blocks that mean nothing without a location. */
function checkOwners(root: Node, { manifest }: Known, report: Report): void {
  for (const { path, location } of manifest.keys) {
    const found = location === null ? undefined : valueAt(root, path.split('.'));
    if (found && location !== null && !namedIn(root, location)) {
      const params = { name: path, expected: location };
      report('key-location', params, MANIFEST, found.parent!.offset);
    }
  }
}

const namedIn = (root: Node, location: string): boolean =>
  items(valueAt(root, ['locations'])).some(({ value }) => value === location);

/** The pictures of the tour: some for each language, and all of them in the widget. */
function checkImages(widget: Widget, { values }: Known, report: Report): void {
  const root = soundRoot(widget.json(MANIFEST));
  const images = valueAt(root, ['tour', 'tour_images']);
  if (images?.type !== 'object') {
    return;
  }
  const languages = members(images);
  for (const code of items(valueAt(root, ['widget', 'locale']))) {
    const name = String(code.value);
    // A language without texts is told of already.
    const isOwn = code.type === 'string' && widget.has(textsOf(name));
    if (isOwn && !languages.some((language) => language.name === name)) {
      report('tour-images', { name }, MANIFEST, images.offset);
    }
  }
  const { pixels: wanted } = values['archive.tour-images'] ?? {};
  const told = new Set<string>();
  for (const image of languages.flatMap(({ value }) => items(value))) {
    const name = String(image.value).replace(/^\/+/, '');
    if (image.type !== 'string' || told.has(name)) {
      continue;
    }
    told.add(name);
    const bytes = widget.binaries.get(name);
    const pixels = bytes && pixelsOf(bytes);
    if (!widget.has(name)) {
      report('file-missing', { name }, MANIFEST, image.offset);
    } else if (pixels && wanted) {
      const [value, expected] = [[pixels.width, pixels.height], wanted].map((two) => two.join('×'));
      if (value !== expected) {
        report('tour-pixels', { value: value!, expected: expected! }, name);
      }
    }
  }
}
