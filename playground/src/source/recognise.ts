import type { Language } from '../contract/contract.ts';
import type { ContractSlice } from '../contract/slice.ts';
import type { Fault } from '../protocol/fault.ts';
import type { Finding, Place } from '../protocol/messages.ts';
import { crmCallbacks } from './crm-script.ts';
import { defineCalls, dependencies, nameOf } from './define-calls.ts';
import { firstCharacter, type Landmarks, landmarksOf, placeOf } from './landmarks.ts';
import { type Instrumented, instrument } from './instrument.ts';
import { isEsModule } from './es-module.ts';
import { otherLanguage } from './other-languages.ts';
import { parseScript } from './parse.ts';
import { beginning, isBareText, looksLikeCode } from './prose.ts';
import { syntaxReason } from './syntax-words.ts';

export type Recognised =
  | { ok: true; landmarks: Landmarks; script: Instrumented; unguarded: Instrumented }
  | { ok: false; findings: Finding[] };

/** Ids that RequireJS itself gives a meaning to. */
const PSEUDO_MODULES = ['require', 'exports', 'module'];

/**
 * Tells what a text is before it runs: a widget as far as one can see, which is then made to call `guard`,
 * or what is wrong with it. The reason why it does not parse is in words of `language`.
 */
export function recognise(
  source: string,
  file: string,
  widget: string,
  contract: Pick<ContractSlice, 'modules' | 'callbacks'>,
  guard: string,
  language: Language,
): Recognised {
  const start = firstCharacter(source, file);
  const fail = (fault: Fault, place: Place): Recognised => ({
    ok: false,
    findings: [{ ...fault, widget, place }],
  });
  const failAsText = () =>
    fail({ code: 'not-a-widget', params: { value: beginning(source) } }, start);

  if (source.trim() === '') {
    return fail({ code: 'empty', params: {} }, start);
  }
  // A fence of three backticks parses, as two empty templates.
  if (source.trimStart().startsWith('```')) {
    return failAsText();
  }
  const parsed = parseScript(source);
  if (!parsed.ok) {
    const place = { file, ...parsed.at };
    const asModule = isEsModule(source, parsed)
      ? parseScript(source, { sourceType: 'module' })
      : parsed;
    const crm = asModule.ok ? crmCallbacks(source, asModule.program, contract.callbacks) : null;
    if (crm) {
      return fail({ code: 'crm-script', params: {} }, placeOf(crm, file));
    }
    const other = otherLanguage(source, parsed, language);
    if (other) {
      return fail(other, place);
    }
    if (asModule !== parsed) {
      return fail({ code: 'es-module', params: {} }, place);
    }
    return looksLikeCode(source, parsed)
      ? fail({ code: 'syntax', params: { reason: syntaxReason(source, parsed, language) } }, place)
      : failAsText();
  }
  if (isBareText(parsed.program)) {
    return failAsText();
  }
  const crm = crmCallbacks(source, parsed.program, contract.callbacks);
  if (crm) {
    return fail({ code: 'crm-script', params: {} }, placeOf(crm, file));
  }
  const calls = defineCalls(parsed.program);
  const [first] = calls;
  if (!first) {
    return fail({ code: 'not-amd', params: {} }, start);
  }
  const known = new Set<string | null>([
    ...contract.modules,
    ...PSEUDO_MODULES,
    ...calls.map(nameOf),
  ]);
  const unknown = calls.flatMap(dependencies).filter(({ id }) => id === null || !known.has(id));
  if (unknown.length > 0) {
    const findings = unknown.map(({ id, node }) => ({
      code: 'unknown-module' as const,
      widget,
      params: { name: id ?? beginning(source.slice(node.start, node.end)) },
      place: placeOf(node, file),
    }));
    return { ok: false, findings };
  }
  return {
    ok: true,
    landmarks: landmarksOf(first, start, file, contract),
    script: instrument(source, parsed.program, guard),
    unguarded: instrument(source, parsed.program, guard, { guarded: false }),
  };
}
