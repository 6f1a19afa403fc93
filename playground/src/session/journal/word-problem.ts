import type { Contract } from '../../contract/contract.ts';
import type { Finding } from '../../protocol/messages.ts';
import { originOf } from '../../protocol/origin.ts';
import type { Problem } from '../../protocol/public.ts';
import { oneSentence } from './one-sentence.ts';

/** Puts a finding into the words of the contract. A code that the contract does not know is no problem: null. */
export function wordProblem(
  { code, widget, params, place }: Finding,
  contract: Contract,
  docs: URL,
): Problem | null {
  const known = Object.hasOwn(contract.problems, code) ? contract.problems[code] : undefined;
  if (!known) {
    return null;
  }
  const message = known.message.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    return value !== undefined && name === 'reason' ? oneSentence(value) : (value ?? whole);
  });
  const origin = code === 'network-blocked' ? originOf(params['url'] ?? '') : null;
  return {
    code,
    severity: known.severity,
    message,
    widget,
    ...place,
    ...(origin !== null && { origin }),
    docs: new URL(known.page, docs).href,
  };
}
