import { checkCrmCode } from './code/crm-code.ts';
import { checkModeration } from './code/moderation.ts';
import { checkReadable } from './code/readable.ts';
import { checkCode } from './code/widget-code.ts';
import type { Known } from './facts.ts';
import type { Finding, Report } from './finding.ts';
import { checkEntry } from './folder/entry.ts';
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
import { capped } from './capped.ts';
import { Readings } from './reading.ts';
import { spared } from './spared.ts';
import { Widget, type WidgetParts } from './widget.ts';

/** Rules that look at the same thing, under a name for the case that they fail. */
type Family = (widget: Widget, known: Known, report: Report) => void;

const FAMILIES: Readonly<Record<string, Family>> = {
  json: checkJson,
  entry: checkEntry,
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
  parts: WidgetParts,
  known: Known,
  { families = FAMILIES, readings = new Readings() }: CheckOptions = {},
): Finding[] {
  const widget = new Widget(parts, known.widgetFile, readings);
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
  return capped(spared(findings, widget, known).sort(byPlace));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byPlace = (a: Finding, b: Finding): number =>
  compare(a.file, b.file) || a.line - b.line || a.column - b.column;
