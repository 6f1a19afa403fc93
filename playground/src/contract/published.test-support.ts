/** The contract for tests: what was reviewed of it as a golden file, so that tests of Node need no Python. */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Contract } from './contract.ts';
import { sliceContract } from './slice.ts';

const GOLDEN = path.join(import.meta.dirname, '../../../tests/golden/page-contract.json');

/** In English, but without its sentences. */
export const PAGE_CONTRACT = JSON.parse(readFileSync(GOLDEN, 'utf8')) as Contract;

/** What the frame is told of the contract. */
export const CONTRACT = sliceContract(PAGE_CONTRACT);
