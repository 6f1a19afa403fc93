/**
 * Prints the samples that the reference shows: {model: {language: text}}. The golden tests write them into the contract.
 */
import { format } from 'prettier';
import { samplesOf } from './src/accounts/samples.ts';

/** A picture in an address is hundreds of characters that say nothing of the model. */
const PICTURE = /^(data:image\/[\w+]+),.*$/;

const shorter = (_key, value) =>
  typeof value === 'string' ? value.replace(PICTURE, '$1,…') : value;

const texts = {};
for (const language of ['ru', 'en']) {
  for (const [model, value] of Object.entries(samplesOf(language))) {
    // Without line breaks in its input the formatter keeps on one line what fits there.
    const text = JSON.stringify(value, shorter);
    (texts[model] ??= {})[language] = await format(text, { parser: 'json', printWidth: 80 });
  }
}
console.log(JSON.stringify(texts));
