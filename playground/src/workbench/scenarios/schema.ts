import { fetchFrom } from '../../archive/fetch-from.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Known } from '../../scenario/play.ts';
import type { ScenarioSchema } from '../../scenario/reading/schema.ts';

/** The folder of the built assets, in which this module is, and the root of the docs that it is in. */
const ASSETS = new URL('./', import.meta.url);
const DOCS = new URL('../../', ASSETS);

const schemas = new Map<string, Promise<ScenarioSchema>>();

/** What scenarios are read by, fetched once a page and language. @throws Error if the site does not answer */
export async function scenarioFacts(contract: Contract): Promise<Known> {
  const { language } = contract;
  const known = schemas.get(language);
  const schema =
    known ??
    fetchFrom(ASSETS, `scenario.${language}.json`).then(
      (response) => response.json() as Promise<ScenarioSchema>,
    );
  schemas.set(language, schema);
  schema.catch(() => schemas.delete(language));
  return { contract, schema: await schema, docs: DOCS };
}
