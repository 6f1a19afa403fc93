/** The schema for tests: what was reviewed of it as a golden file. */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ScenarioSchema } from './reading/schema.ts';

const GOLDEN = path.join(import.meta.dirname, '../../../tests/golden/scenario.schema.json');

export const SCHEMA = JSON.parse(readFileSync(GOLDEN, 'utf8')) as ScenarioSchema;
