import type { Contract } from '../../contract/contract.ts';
import { filledMessage } from '../../contract/filled-message.ts';
import type { Finding } from '../../protocol/messages.ts';
import { originOf } from '../../protocol/origin.ts';
import type { Problem } from '../../protocol/public.ts';

/** Puts a finding into the words of the contract; null where it has none for that problem. */
export function wordProblem(finding: Finding, contract: Contract, docs: URL): Problem | null {
  const { code, widget, place } = finding;
  const known = contract.problems[code];
  if (!known) {
    return null;
  }
  const message = filledMessage(known.message, finding.params);
  const origin = code === 'network-blocked' ? originOf(finding.params.url) : null;
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
