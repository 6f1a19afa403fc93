/** The licences of what the bundles carry: one text that travels with them. */
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';

export const NOTICES = 'third-party-licences.txt';
/** Texts for packages that ship none of their licence, or not all that holds for them, by the name of the package. */
const OWN_TEXTS = path.join(import.meta.dirname, 'licences');
const PACKAGE = /^(.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//;
const LICENCE = /^(licen[cs]e|copying|notice|thirdpartynotice)/i;
const RULE = '-'.repeat(80);
/** Before the name of a file that a package says is none in a browser: an empty module stands in for it. */
const DISABLED = '(disabled):';

/**
 * The folders of the packages whose code is in a bundle, as esbuild's metafile tells.
 * A file that was left out of the bundle whole counts no bytes.
 */
export function bundledPackages({ outputs }, folder) {
  const files = Object.values(outputs).flatMap(({ inputs }) =>
    Object.keys(inputs).filter(
      (file) => inputs[file].bytesInOutput > 0 && !file.startsWith(DISABLED),
    ),
  );
  return files.flatMap((file) => {
    const found = PACKAGE.exec(file.split(path.sep).join('/'));
    return found ? [path.join(folder, found[0])] : [];
  });
}

/**
 * The name, version, licence and full licence text of each package.
 *
 * @param folders of packages, in any order, repeated or not
 * @param ownTexts the folder with `<name>.txt` for a package that has no text of its own
 * @throws naming every package that has no text at all
 */
export async function noticesOf(folders, ownTexts = OWN_TEXTS) {
  const packages = await Promise.all(
    [...new Set(folders.map((folder) => path.resolve(folder)))].map((folder) =>
      describe(folder, ownTexts),
    ),
  );
  const mute = packages.filter(({ text }) => !text).map(({ title }) => title);
  if (mute.length > 0) {
    throw new Error(
      `No licence text came with ${mute.sort().join(', ')}. Put it into playground/licences/.`,
    );
  }
  const notices = packages.map(({ title, text }) => `${RULE}\n${title}\n${RULE}\n\n${text}\n`);
  return `The scripts of the playground contain these packages.\n\n${notices.sort().join('\n')}`;
}

async function describe(folder, ownTexts) {
  const { name, version, license } = JSON.parse(
    await readFile(path.join(folder, 'package.json'), 'utf8'),
  );
  const names = (await readdir(folder)).filter((file) => LICENCE.test(file)).sort();
  const own = path.join(ownTexts, `${name.replaceAll('/', '__')}.txt`);
  const files = [...names.map((file) => path.join(folder, file)), own];
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => '')));
  const text = texts
    .map((found) => found.replaceAll('\r\n', '\n').trim())
    .filter(Boolean)
    .join('\n\n');
  return { title: `${name} ${version} (${license ?? 'see the text'})`, text };
}
