import { MANIFEST } from '../../protocol/manifest.ts';
import type { Known } from '../facts.ts';
import type { Report } from '../finding.ts';
import { items, members, soundRoot, valueAt } from '../json/read.ts';
import { textsOf } from '../names.ts';
import type { Widget } from '../widget.ts';

const VERSION = /^\d+\.\d+\.\d+$/;

/** Blocks of the manifest that go together, or of which sources disagree. */
export function checkBlocks(widget: Widget, _known: Known, report: Report): void {
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
    checkImages(widget, report);
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
}

/** The pictures of the tour: some for each language, and all of them in the widget. */
function checkImages(widget: Widget, report: Report): void {
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
  const missing = new Set<string>();
  for (const image of languages.flatMap(({ value }) => items(value))) {
    const name = String(image.value).replace(/^\/+/, '');
    if (image.type === 'string' && !widget.has(name) && !missing.has(name)) {
      missing.add(name);
      report('file-missing', { name }, MANIFEST, image.offset);
    }
  }
}
