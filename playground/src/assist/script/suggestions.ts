import type { Suggestion, Suggestions } from '../suggestion.ts';
import type { Signature, Symbol } from '../value.ts';
import type { Meanings } from './meanings.ts';
import { type Offer, offerAt } from './offers.ts';

/** What may be written at a place of a script. */
export function scriptSuggestions(meanings: Meanings, at: number): Suggestions | null {
  const offer = offerAt(meanings, at);
  return (
    offer && {
      from: offer.from,
      items: offer.symbols.map((symbol) => suggestion(offer, symbol, meanings)),
    }
  );
}

function suggestion(offer: Offer, symbol: Symbol, { vocabulary }: Meanings): Suggestion {
  const { form, from, to } = offer;
  const { name } = symbol;
  switch (form) {
    case 'name':
    case 'text':
      return { symbol, template: name, from, to };
    case 'optional member':
      // The point before the name goes with it.
      return { symbol, template: `?.${name}`, from: from - 1, to };
    case 'quoted text':
      return { symbol, template: `'${name}'`, from, to };
    case 'property': {
      const isText = /^string\b/.test(symbol.type);
      return { symbol, template: `${name}: ${isText ? "'#{}'" : '#{}'}`, from, to, goesOn: isText };
    }
    case 'callback': {
      const callback = vocabulary.callbacks.find((one) => one.symbol.name === name);
      return { symbol, template: callback ? skeleton(callback) : name, from, to };
    }
  }
}

/** The callback as it stands in the object that a widget returns, with a cleanup. */
function skeleton({ symbol, parameters }: Signature): string {
  const names = parameters.map((parameter) => {
    const fields = parameter.value.members().map((member) => member.symbol.name);
    return fields.length > 0 ? `{ ${fields.join(', ')} }` : parameter.symbol.name;
  });
  return `${symbol.name}(${names.join(', ')}) {\n\t#{}\n\treturn () => {};\n},`;
}
