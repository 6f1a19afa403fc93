import { MANIFEST } from '../../protocol/manifest.ts';
import type { Known } from '../facts.ts';
import type { Report } from '../finding.ts';
import { readJson } from '../json/read.ts';
import { leavesIn } from '../manifest/texts.ts';
import type { Widget } from '../widget.ts';

/** The samples among the texts of the starter: what is said of the widget itself. */
const SAMPLES = {
  [MANIFEST]: /^widget\.support\./,
  i18n: /^(?:widget|tour)\./,
};

const samplesOf = (file: string): RegExp | null =>
  file === MANIFEST ? SAMPLES[MANIFEST] : file.startsWith('i18n/') ? SAMPLES.i18n : null;

/** What is left of the starter where the author's own texts belong, said once a file. */
export function checkStarter(widget: Widget, _known: Known, report: Report): void {
  for (const [file, text] of Object.entries(widget.starter)) {
    const samples = samplesOf(file);
    const own = widget.json(file)?.root;
    const theirs = samples && readJson(text).root;
    if (samples && own && theirs) {
      const left = new Map(leavesIn(theirs).map(({ path, node }) => [path, node.value as unknown]));
      const sample = leavesIn(own).find(
        ({ path, node }) => samples.test(path) && left.get(path) === node.value,
      );
      if (sample) {
        const { node } = sample;
        report('starter-text', { value: String(node.value) }, file, node.offset);
      }
    }
  }
}
