import type { Contract } from '../../contract/contract.ts';
import type { Problem } from '../../protocol/public.ts';
import { scenarioProblems } from '../../scenario/play.ts';
import { isScenarioFile } from '../../scenario/scenario.ts';
import type { Files } from '../files.ts';
import { scenarioFacts } from './schema.ts';

/** What keeps the scenarios among some files from being played. */
export async function checkScenarios(files: Files, contract: Contract): Promise<Problem[]> {
  const known = await scenarioFacts(contract);
  return Object.entries(files)
    .filter(([name]) => isScenarioFile(name))
    .flatMap(([name, text]) => scenarioProblems(text, name, known));
}
