import type { Program } from 'acorn';
import type { Language } from '../contract/contract.ts';
import type { CheckedCode } from '../contract/names.ts';
import type { ContractSlice } from '../contract/slice.ts';
import type { Fault } from '../protocol/fault.ts';
import type { Place } from '../protocol/messages.ts';
import { crmCallbacks } from './crm-script.ts';
import { mentionsDefine } from './define-calls.ts';
import { isEsModule } from './es-module.ts';
import { firstCharacter, placeOf } from './landmarks.ts';
import { otherLanguage } from './other-languages.ts';
import { parseScript } from './parse.ts';
import { beginning, isBareText, looksLikeCode } from './prose.ts';
import { syntaxReason } from './syntax-words.ts';

/** A script that is a widget as far as one can see, or what is wrong with the text. */
export type Examined =
  { ok: true; program: Program } | { ok: false; fault: Fault<CheckedCode>; place: Place };

/**
 * Tells what a text is. The reason why it does not parse is in words of `language`.
 *
 * @param parsed What the parser says of it, where that is known.
 */
export function examine(
  source: string,
  file: string,
  contract: Pick<ContractSlice, 'callbacks'>,
  language: Language,
  parsed = parseScript(source),
): Examined {
  const start = firstCharacter(source, file);
  const fail = (fault: Fault<CheckedCode>, place: Place): Examined => ({ ok: false, fault, place });
  const failAsText = () =>
    fail({ code: 'not-a-widget', params: { value: beginning(source) } }, start);

  if (source.trim() === '') {
    return fail({ code: 'empty', params: {} }, start);
  }
  // A fence of three backticks parses, as two empty templates.
  if (source.trimStart().startsWith('```')) {
    return failAsText();
  }
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
  return { ok: true, program };
}
