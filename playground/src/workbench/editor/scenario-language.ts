import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { yaml, yamlLanguage } from '@codemirror/lang-yaml';
import type { Extension } from '@codemirror/state';
import type { Contract } from '../../contract/contract.ts';
import { suggestAt } from '../../scenario/reading/suggest.ts';
import { scenarioFacts } from '../scenarios/schema.ts';

/** YAML, with the keys of scenarios as they are described in the reference. */
export function scenarioLanguage(contract: Contract): Extension {
  const complete = async ({
    state,
    pos,
    explicit,
  }: CompletionContext): Promise<CompletionResult | null> => {
    const text = state.doc.toString();
    const { schema } = await scenarioFacts(contract);
    const found = suggestAt(text, pos, schema);
    // A list that opens at every space would be in the way.
    if (!found || (found.from === pos && !explicit)) {
      return null;
    }
    const options = found.items.map(({ name, description, text: apply }, order) => ({
      label: name,
      apply,
      type: 'property',
      info: description.replaceAll('`', ''),
      sortText: String(order).padStart(4, '0'),
    }));
    return { from: found.from, options, validFor: /^[\w.-]*$/ };
  };
  return [yaml(), yamlLanguage.data.of({ autocomplete: complete })];
}
