import type { Contract } from '../contract/contract.ts';
import type { Problem } from '../protocol/public.ts';
import { wordProblem } from '../session/journal/word-problem.ts';
import { locationsOf, locationsPlace } from '../session/widgets/manifest.ts';

/** What is known to be wrong with a manifest before anything runs. */
export function manifestProblems(manifest: string, contract: Contract, docs: URL): Problem[] {
  const { widgetFile: widget, location } = contract.header;
  if (location === null || locationsOf(manifest).includes(location)) {
    return [];
  }
  const params = { name: location };
  const place = locationsPlace(manifest);
  const problem = wordProblem({ code: 'location-missing', widget, params, place }, contract, docs);
  return problem ? [problem] : [];
}
