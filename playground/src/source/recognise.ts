import type { Language } from '../contract/contract.ts';
import type { ContractSlice } from '../contract/slice.ts';
import type { Fault } from '../protocol/fault.ts';
import type { Finding, Place } from '../protocol/messages.ts';
import { crmCallbacks } from './crm-script.ts';
import { mentionsDefine, type Position } from './define-calls.ts';
import { firstCharacter, type Landmarks, landmarksOf, placeOf } from './landmarks.ts';
import { type Instrumented, instrument } from './instrument.ts';
import { isEsModule } from './es-module.ts';
import { otherLanguage } from './other-languages.ts';
import { parseScript } from './parse.ts';
import { beginning, isBareText, looksLikeCode } from './prose.ts';
import { syntaxReason } from './syntax-words.ts';

export type Recognised =
  | {
      ok: true;
      /** @param defined where the browser saw the module of the widget defined, once it has */
      landmarks(defined: Position | null): Landmarks;
      script: Instrumented;
      unguarded: Instrumented;
    }
  | { ok: false; findings: Finding[] };

/**
 * Tells what a text is before it runs: a widget as far as one can see, which is then made to call `guard`,
 * or what is wrong with it. The reason why it does not parse is in words of `language`.
 */
export function recognise(
  source: string,
  file: string,
  widget: string,
  contract: Pick<ContractSlice, 'callbacks'>,
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
  const { program } = parsed;
  const crm = crmCallbacks(source, program, contract.callbacks);
  if (crm) {
    return fail({ code: 'crm-script', params: {} }, placeOf(crm, file));
  }
  if (!mentionsDefine(program)) {
    return fail({ code: 'not-amd', params: {} }, start);
  }
  return {
    ok: true,
    landmarks: landmarksFrom(source, start, contract),
    script: instrument(source, program, guard),
    unguarded: instrument(source, program, guard, { guarded: false }),
  };
}

/** Parses once more when a problem asks for a place: the tree is many times as large as the text. */
function landmarksFrom(
  source: string,
  start: Place,
  contract: Pick<ContractSlice, 'callbacks'>,
): (defined: Position | null) => Landmarks {
  let known: { key: string; landmarks: Landmarks } | undefined;
  return (defined) => {
    const key = defined ? `${defined.line}:${defined.column}` : '';
    if (known?.key !== key) {
      const parsed = parseScript(source);
      const landmarks = parsed.ok
        ? landmarksOf({ program: parsed.program, start, contract, defined })
        : { start, callbacks: {}, asked: () => undefined };
      known = { key, landmarks };
    }
    return known.landmarks;
  };
}
