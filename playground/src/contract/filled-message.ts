import { oneSentence } from './one-sentence.ts';

/** A message with its parameters, of which a reason is one sentence. */
export function filledMessage(message: string, params: Readonly<Record<string, string>>): string {
  return message.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    return value !== undefined && name === 'reason' ? oneSentence(value) : (value ?? whole);
  });
}
