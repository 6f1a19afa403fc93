import { checkCrmCode } from './code/crm-code.ts';
import { checkModeration } from './code/moderation.ts';
import { checkReadable } from './code/readable.ts';
import { checkCode } from './code/widget-code.ts';
import type { Known } from './facts.ts';
import type { Finding, Report } from './finding.ts';
import { checkPaths } from './folder/archive.ts';
import { checkFiles } from './folder/files.ts';
import { checkImages } from './folder/images.ts';
import { checkStarter } from './folder/starter.ts';
import { checkStyles } from './folder/styles.ts';
import { checkJson } from './json/json.ts';
import { checkAddresses } from './manifest/addresses.ts';
import { checkBlocks } from './manifest/blocks.ts';
import { checkKeys } from './manifest/keys.ts';
import { checkLocations } from './manifest/locations.ts';
import { checkTexts } from './manifest/texts.ts';
import { mergedOnce } from './once.ts';
import { Readings } from './reading.ts';
import { spared } from './spared.ts';
import { type Binaries, type Texts, Widget } from './widget.ts';

/** Rules that look at the same thing, under a name for the case that they fail. */
type Family = (widget: Widget, known: Known, report: Report) => void;

const FAMILIES: Readonly<Record<string, Family>> = {
  json: checkJson,
  files: checkFiles,
  paths: checkPaths,
  styles: checkStyles,
  keys: checkKeys,
  blocks: checkBlocks,
  locations: checkLocations,
  texts: checkTexts,
  addresses: checkAddresses,
  images: checkImages,
  crm: checkCrmCode,
  code: checkCode,
  readable: checkReadable,
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

export interface CheckOptions {
  families?: Readonly<Record<string, Family>>;
  /** What was read at the check before. */
  readings?: Readings;
}

/**
 * Everything that is found in the files of a widget without running it, by file and place. The same files give the
 * same findings; nothing is asked of a page or a network.
 */
export function check(
  { texts, binaries, starter = {} }: Checked,
  known: Known,
  { families = FAMILIES, readings = new Readings() }: CheckOptions = {},
): Finding[] {
  const widget = new Widget(texts, binaries, starter, readings);
  const findings: Finding[] = [];
  const report: Report = (code, params, file, at = 0, fix) => {
    const place = typeof at === 'number' ? widget.placeOf(file, at) : at;
    const { line, column } = place;
    findings.push({ code, params, file, line, column, ...(fix && { fix }) } as Finding);
  };
  for (const [name, family] of Object.entries(families)) {
    try {
      family(widget, known, report);
    } catch (error) {
      // An author learns of all else that is wrong all the same.
      report('rule-failed', { name, reason: String(error) }, known.widgetFile);
    }
  }
  readings.turn();
  const left = spared(findings, widget, known).sort(byPlace);
  return cappedBy(MOST, mergedOnce(left));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byPlace = (a: Finding, b: Finding): number =>
  compare(a.file, b.file) || a.line - b.line || a.column - b.column;

function cappedBy(most: number, findings: readonly Finding[]): Finding[] {
  const told = new Map<string, number>();
  return findings.filter(({ code, file }) => {
    const key = JSON.stringify([code, file]);
    const count = (told.get(key) ?? 0) + 1;
    told.set(key, count);
    return count <= most;
  });
}
