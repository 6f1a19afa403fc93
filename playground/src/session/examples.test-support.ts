/** The widgets that the contract shows, by the names of their files. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = path.join(
  import.meta.dirname,
  '../../../plugins/personal_page/contract/sdk/examples',
);

/** The text of an example, e.g. `problems/syntax.js`. @throws Error if there is none */
export const exampleText = (file: string): string => readFileSync(path.join(FOLDER, file), 'utf8');

export const hasExample = (file: string): boolean => existsSync(path.join(FOLDER, file));

export const examplesIn = (folder: string): string[] => readdirSync(path.join(FOLDER, folder));
