import { fetchFrom } from '../archive/fetch-from.ts';
import { type EditorFacts, NO_FACTS } from '../assist/facts.ts';
import type { Contract } from '../contract/contract.ts';

/** What the editor explains beside the contract; without it the contract alone has to do. */
export async function fetchFacts({ language }: Contract): Promise<EditorFacts> {
  try {
    // All chunks are in the folder of the built assets, whichever this landed in.
    const response = await fetchFrom(new URL('./', import.meta.url), `editor.${language}.json`);
    return (await response.json()) as EditorFacts;
  } catch {
    return NO_FACTS;
  }
}
