import type { Language } from '../contract/contract.ts';
import type { ContractSlice } from '../contract/slice.ts';
import type { Finding, Place } from '../protocol/messages.ts';
import type { Position } from './define-calls.ts';
import { examine } from './examine.ts';
import { firstCharacter, type Landmarks, landmarksOf } from './landmarks.ts';
import { type Instrumented, instrument } from './instrument.ts';
import { parseScript } from './parse.ts';

export type Recognised =
  | {
      ok: true;
      /** @param defined where the browser saw the module of the widget defined, once it has */
      landmarks(defined: Position | null): Landmarks;
      script: Instrumented;
      /** The same for a reader who debugs: it asks the guard for nothing but `location`. */
      unguarded(): Instrumented;
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
  const examined = examine(source, file, contract, language);
  if (!examined.ok) {
    return { ok: false, findings: [{ ...examined.fault, widget, place: examined.place }] };
  }
  return {
    ok: true,
    landmarks: landmarksFrom(source, firstCharacter(source, file), contract),
    script: instrument(source, examined.program, guard),
    unguarded: () => unguarded(source, guard),
  };
}

/** Parses once more, as few ask for it. */
function unguarded(source: string, guard: string): Instrumented {
  const parsed = parseScript(source);
  return parsed.ok
    ? instrument(source, parsed.program, guard, { guarded: false })
    : { text: source, column: (_, column) => column };
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
