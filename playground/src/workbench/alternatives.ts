import type { Contract } from '../contract/contract.ts';
import type { AlternativeChoice } from '../protocol/messages.ts';

/** What can be chosen of one behaviour, in the order of the contract. */
export const choicesOf = ({
  id,
  alternatives,
}: Contract['behaviours'][number]): { choice: AlternativeChoice; summary: string }[] =>
  alternatives.map((other) => ({
    // They are of this behaviour, since the contract lists them there.
    choice: { behaviour: id, alternative: other.id } as AlternativeChoice,
    summary: other.summary,
  }));
