import type { Literal, Node } from 'acorn';
import { isSimilar, misnamed } from '../../cabinet/similar-name.ts';
import { examine } from '../../source/examine.ts';
import type { Known } from '../facts.ts';
import type { At, Edit, Report } from '../finding.ts';
import type { Widget } from '../widget.ts';
import { correcting } from './correcting.ts';
import { type Definition, definitionIn, namesIn } from './define.ts';
import { Meanings } from './meaning.ts';
import { isTooDeep } from './too-deep.ts';
import { checkUses } from './uses.ts';

/** The code of the widget: that it is one, what it asks for and returns, and how it uses the SDK. */
export function checkCode(widget: Widget, known: Known, report: Report): void {
  const { widgetFile: file, contract } = known;
  const source = widget.texts.get(file);
  if (source === undefined || isTooDeep(widget, file, report)) {
    return;
  }
  const examined = examine(source, file, contract, known.language, widget.parsed(file));
  if (!examined.ok) {
    const { code, params } = examined.fault;
    // The script of the CRM is known by a node of it, which tells its line where the parser has kept it.
    const { place } = code === 'crm-script' ? withPlace(source, known) : examined;
    report(code, params as never, file, place);
    return;
  }
  const script = widget.script(file)!;
  const definition = definitionIn(script);
  if (definition) {
    checkDependencies(definition, known, report);
    checkCallbacks(definition, known, report);
  }
  const { factory: node = null, dependencies = [] } = definition ?? {};
  const meanings = new Meanings(script, contract, node && { node, dependencies });
  checkUses({ script, meanings, definition, file, contract }, report);
}

function withPlace(source: string, { widgetFile, contract, language }: Known): { place: At } {
  const examined = examine(source, widgetFile, contract, language);
  return examined.ok ? { place: 0 } : examined;
}

/** What RequireJS itself gives a module. */
const OF_THE_LOADER = new Set(['require', 'exports', 'module']);

/** A module that the loader takes from a server. */
const ADDRESS = /^(?:https?:)?\/\//i;

function checkDependencies({ dependencies }: Definition, known: Known, report: Report): void {
  const { widgetFile, contract } = known;
  for (const node of dependencies) {
    const name = node.type === 'Literal' ? (node as Literal).value : null;
    if (typeof name !== 'string' || OF_THE_LOADER.has(name) || name.includes('!')) {
      continue;
    }
    if (ADDRESS.test(name)) {
      report('module-address', { name }, widgetFile, node.start);
    } else if (name.endsWith('.js')) {
      report('module-file', { name }, widgetFile, node.start);
    } else if (!contract.modules.includes(name)) {
      const fix = correcting(node, name, contract.modules);
      report('unknown-module', { name }, widgetFile, node.start, fix);
    }
  }
}

function checkCallbacks({ returned }: Definition, known: Known, report: Report): void {
  const names = returned && namesIn(returned);
  if (!names) {
    return;
  }
  const missing = known.contract.callbacks
    .filter(({ name, required }) => required && !names.includes(name))
    .map(({ name }) => name);
  if (missing.length === 0) {
    return;
  }
  const name = missing.map((one) => `\`${one}\``).join(', ');
  const others = misnamed(missing, names);
  if (others.length > 0) {
    const params = { name, value: others.join(', ') };
    const fix = renaming(returned, missing);
    report('misnamed-callback', params, known.widgetFile, returned.start, fix);
  } else {
    report('missing-callback', { name }, known.widgetFile, returned.start);
  }
}

/** Gives callbacks the names that they must have been meant to have. */
function renaming({ properties }: { properties: Node[] }, missing: readonly string[]): Edit[] {
  const named = properties as (Node & { key: Node & { name?: string }; shorthand: boolean })[];
  return missing.flatMap((meant) => {
    const found = named.find(
      ({ key: { name = meant } }) => name !== meant && isSimilar(name, meant),
    );
    if (!found) {
      return [];
    }
    const { key, shorthand } = found;
    const text = shorthand ? `${meant}: ${key.name!}` : meant;
    return [{ from: key.start, to: key.end, text }];
  });
}
