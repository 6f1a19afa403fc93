import { MANIFEST } from '../../protocol/manifest.ts';
import type { Known } from '../facts.ts';
import type { Report } from '../finding.ts';
import { items, soundRoot, valueAt } from '../json/read.ts';
import type { Widget } from '../widget.ts';
import { pixelsOf } from './pixels.ts';

/** The logos that every widget has, and their pixels. */
const LOGOS: Readonly<Record<string, string>> = {
  'images/logo.png': '130×100',
  'images/logo_main.png': '400×272',
  'images/logo_medium.png': '240×84',
  'images/logo_min.png': '84×84',
  'images/logo_small.png': '108×108',
};
const PIPELINE_LOGO: Readonly<Record<string, string>> = { 'images/logo_dp.png': '174×109' };
const PIPELINE = 'digital_pipeline';

const KILOBYTE = 1024;
const HEAVIEST = 300;
const IMAGE = /\.(png|jpe?g|gif)$/i;

/** The pictures: that the logos are there, and what each is. */
export function checkImages(widget: Widget, _known: Known, report: Report): void {
  const locations = items(valueAt(soundRoot(widget.json(MANIFEST)), ['locations']));
  const wanted = locations.some(({ value }) => value === PIPELINE)
    ? { ...LOGOS, ...PIPELINE_LOGO }
    : LOGOS;
  for (const [name, expected] of Object.entries(wanted)) {
    if (!widget.has(name)) {
      report('image-missing', { name, expected }, name);
    }
  }
  for (const name of widget.names.filter((one) => IMAGE.test(one))) {
    const bytes = widget.binaries.get(name);
    const pixels = bytes ? pixelsOf(bytes) : null;
    if (bytes && bytes.length > HEAVIEST * KILOBYTE) {
      const value = String(Math.ceil(bytes.length / KILOBYTE));
      report('image-weight', { value, expected: String(HEAVIEST) }, name);
    }
    if (!pixels) {
      report('image-format', {}, name);
    } else {
      const [value, expected] = [`${pixels.width}×${pixels.height}`, wanted[name]];
      if (expected !== undefined && value !== expected) {
        report('image-pixels', { value, expected }, name);
      }
    }
  }
}
