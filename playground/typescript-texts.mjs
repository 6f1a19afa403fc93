/**
 * What TypeScript needs beside itself to check a widget: the declarations of the language, of the DOM and of React,
 * without their comments, and its messages in Russian.
 */
import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import ts from 'typescript';

const require = createRequire(import.meta.url);
const LIB = path.dirname(require.resolve('typescript'));
const PROJECT = path.join(
  import.meta.dirname,
  '../plugins/personal_page/widget/project/jsconfig.json',
);

/** The packages of React's declarations, and those that these need. */
const REACT = ['@types/react', '@types/react-dom', '@types/prop-types', 'csstype'];

const folderOf = (name) => path.dirname(require.resolve(`${name}/package.json`));

const stripper = ts.createPrinter({ removeComments: true, newLine: ts.NewLineKind.LineFeed });

/** A file of declarations without its comments, apart from those that say which other files it takes. */
function stripped(name, text) {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022);
  const references = text.match(/^\/\/\/ *<reference .*$/gm) ?? [];
  const code = stripper.printFile(file).replace(/^[ \t]+/gm, '');
  return `${references.join('\n')}\n${code}`;
}

/** The declarations of the language and the DOM that the project's options name, with those that they take. */
export async function libs() {
  const config = JSON.parse(await readFile(PROJECT, 'utf8'));
  const texts = {};
  const add = async (lib) => {
    const name = `lib.${lib.toLowerCase()}.d.ts`;
    if (name in texts) return;
    texts[name] = stripped(name, await readFile(path.join(LIB, name), 'utf8'));
    const taken = [...texts[name].matchAll(/<reference lib="(.*?)"/g)];
    await Promise.all(taken.map(([, other]) => add(other)));
  };
  await Promise.all(config.compilerOptions.lib.map(add));
  return Object.fromEntries(Object.entries(texts).sort());
}

/** The declarations of React, by their paths below `node_modules`. */
export async function react() {
  const texts = {};
  for (const name of REACT) {
    const folder = folderOf(name);
    for (const file of (await readdir(folder)).sort()) {
      if (file === 'package.json') {
        texts[`${name}/${file}`] = await readFile(path.join(folder, file), 'utf8');
      } else if (file.endsWith('.d.ts')) {
        texts[`${name}/${file}`] = stripped(file, await readFile(path.join(folder, file), 'utf8'));
      }
    }
  }
  return texts;
}

/** TypeScript's messages in a language. */
export async function messages(language) {
  const file = path.join(LIB, language, 'diagnosticMessages.generated.json');
  return JSON.parse(await readFile(file, 'utf8'));
}

/** The folders of the packages that are in these texts. */
export const textPackages = () => REACT.map(folderOf);
