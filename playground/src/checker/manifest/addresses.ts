import { MANIFEST } from '../../protocol/manifest.ts';
import type { Known } from '../facts.ts';
import type { Report } from '../finding.ts';
import type { Widget } from '../widget.ts';
import { leavesIn } from './texts.ts';

/** As browsers read it: they leave out what stands between the letters. */
const CODE = /(?:^|["'=\s])j\s*a\s*v\s*a\s*s\s*c\s*r\s*i\s*p\s*t\s*:/i;

/** Addresses in the manifest and in the texts that run code. */
export function checkAddresses(widget: Widget, _known: Known, report: Report): void {
  for (const file of widget.texts.keys()) {
    if (file === MANIFEST || /^i18n\/[^/]+\.json$/.test(file)) {
      const root = widget.json(file)?.root;
      for (const { node } of root ? leavesIn(root) : []) {
        if (CODE.test(String(node.value))) {
          report('javascript-url', {}, file, node.offset);
        }
      }
    }
  }
}
