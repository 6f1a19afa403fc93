import {
  autocompletion,
  snippetCompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import { javascriptLanguage, localCompletionSource } from '@codemirror/lang-javascript';
import type { Extension } from '@codemirror/state';
import type { ContractFunction } from '../../contract/contract.ts';
import { offerAt } from './contexts.ts';
import { describe } from './description.ts';
import type { Symbol, Symbols } from './symbols.ts';

const TYPES: Record<Symbol['kind'], string> = {
  function: 'function',
  method: 'method',
  module: 'text',
  constant: 'constant',
  namespace: 'namespace',
  property: 'property',
  entity: 'enum',
};

/** Completions from the contract beside those from the text itself. */
export function completions(
  symbols: Symbols,
  callbacks: readonly ContractFunction[],
  linkTo: (page: string) => HTMLElement,
): Extension {
  const snippets = new Map(callbacks.map((callback) => [callback.name, callbackSnippet(callback)]));
  const complete = (context: CompletionContext): CompletionResult | null => {
    const { state, pos } = context;
    const whole = state.doc.toString();
    const offer = offerAt(whole.slice(0, pos), whole, symbols);
    if (!offer || (offer.from === pos && !context.explicit && !opens(whole[pos - 1]))) {
      return null;
    }
    const options = offer.symbols.map((symbol): Completion => {
      const option: Completion = {
        label: symbol.name,
        type: TYPES[symbol.kind],
        detail: symbol.kind === 'method' || symbol.kind === 'function' ? '' : symbol.signature,
        info: () => describe(symbol, linkTo),
        boost: 10,
      };
      const snippet = snippets.get(symbol.name);
      return snippet ? snippetCompletion(snippet, option) : option;
    });
    return options.length > 0 ? { from: offer.from, options, validFor: /^[\w$@/.-]*$/ } : null;
  };
  return [
    autocompletion({ icons: false }),
    javascriptLanguage.data.of({ autocomplete: complete }),
    javascriptLanguage.data.of({ autocomplete: localCompletionSource }),
  ];
}

/** Whether a list opens by itself after this character. */
function opens(character: string | undefined): boolean {
  return character === '.' || character === "'" || character === '"';
}

/** The callback as it stands in the object that a widget returns, with a cleanup. */
function callbackSnippet({ name, parameters }: ContractFunction): string {
  const names = parameters.map((parameter) => parameter.name).join(', ');
  return `${name}(${names}) {\n\t#{}\n\n\treturn () => {};\n},`;
}
