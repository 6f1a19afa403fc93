import { MANIFEST } from '../../protocol/manifest.ts';
import type { Known } from '../facts.ts';
import type { Report } from '../finding.ts';
import { items, soundRoot, valueAt } from '../json/read.ts';
import type { Widget } from '../widget.ts';
import { pixelsOf } from './pixels.ts';

/** As sizes are shown elsewhere, and the stricter of its meanings: the documentation does not say which it has. */
const KILOBYTE = 1000;
const IMAGE = /\.(png|jpe?g|gif)$/i;

/** The pictures: that the logos are there, and what each is. */
export function checkImages(widget: Widget, { values }: Known, report: Report): void {
  const wanted = logosOf(widget, values);
  for (const [name, expected] of wanted) {
    if (widget.lacks(name)) {
      report('image-missing', { name, expected }, name);
    }
  }
  const { kilobytes = Infinity } = values['archive.image-size'] ?? {};
  for (const name of widget.names.filter((one) => IMAGE.test(one))) {
    const bytes = widget.binaries.get(name);
    const pixels = bytes ? pixelsOf(bytes) : null;
    const weight = Math.round((bytes?.length ?? 0) / KILOBYTE);
    if (weight > kilobytes) {
      const params = { value: String(weight), expected: String(kilobytes) };
      report('image-weight', params, name);
    }
    if (!pixels) {
      report('image-format', {}, name);
    } else {
      const [value, expected] = [printed(pixels.width, pixels.height), wanted.get(name)];
      if (expected !== undefined && value !== expected) {
        report('image-pixels', { value, expected }, name);
      }
    }
  }
}

/** The logos that the widget has to have, with their pixels. */
function logosOf(widget: Widget, values: Known['values']): Map<string, string> {
  const { pixels: always = {} } = values['archive.images'] ?? {};
  const { location, pixels: more = {} } = values['archive.image-dp'] ?? {};
  const named = items(valueAt(soundRoot(widget.json(MANIFEST)), ['locations']));
  const isNamed = named.some(({ value }) => value === location);
  const logos = Object.entries({ ...always, ...(isNamed ? more : {}) });
  return new Map(logos.map(([name, [width, height]]) => [name, printed(width, height)]));
}

const printed = (width: number, height: number): string => `${width}×${height}`;
