import { checkModeration } from './code/moderation.ts';
import { checkCode } from './code/widget-code.ts';
import type { Known } from './facts.ts';
import type { Finding, Report } from './finding.ts';
import { checkFiles } from './folder/files.ts';
import { checkImages } from './folder/images.ts';
import { checkStarter } from './folder/starter.ts';
import { checkJson } from './json/json.ts';
import { checkBlocks } from './manifest/blocks.ts';
import { checkKeys } from './manifest/keys.ts';
import { checkLocations } from './manifest/locations.ts';
import { checkTexts } from './manifest/texts.ts';
import { type Binaries, type Texts, Widget } from './widget.ts';

/** Rules that look at the same thing, under a name for the case that they fail. */
type Family = (widget: Widget, known: Known, report: Report) => void;

const FAMILIES: Readonly<Record<string, Family>> = {
  json: checkJson,
  files: checkFiles,
  keys: checkKeys,
  blocks: checkBlocks,
  locations: checkLocations,
  texts: checkTexts,
  images: checkImages,
  code: checkCode,
  moderation: checkModeration,
  starter: checkStarter,
};

/** How often one thing is said of one file: who has a hundred of them needs no more to act. */
const MOST = 100;

export interface Checked {
  /** The files of the widget by their paths in its folder. */
  texts: Texts;
  binaries: Binaries;
  /** The texts of the starter widget, whose samples should not stay; none where that does not matter. */
  starter?: Texts;
}

/**
 * Everything that is found in the files of a widget without running it, by file and place. The same files give the
 * same findings; nothing is asked of a page or a network.
 */
export function check(
  { texts, binaries, starter = {} }: Checked,
  known: Known,
  families: Readonly<Record<string, Family>> = FAMILIES,
): Finding[] {
  const widget = new Widget(texts, binaries, starter);
  const findings: Finding[] = [];
  const told = new Map<string, number>();
  const report: Report = (code, params, file, at = 0) => {
    const key = `${code} ${file}`;
    const count = told.get(key) ?? 0;
    told.set(key, count + 1);
    if (count >= MOST) {
      return;
    }
    const place = typeof at === 'number' ? widget.placeOf(file, at) : at;
    const { line, column } = place;
    findings.push({ code, params, file, line, column } as Finding);
  };
  for (const [name, family] of Object.entries(families)) {
    try {
      family(widget, known, report);
    } catch (error) {
      // An author learns of all else that is wrong all the same.
      report('rule-failed', { name, reason: String(error) }, known.widgetFile);
    }
  }
  return findings.sort((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
