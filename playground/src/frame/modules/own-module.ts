import { runScript } from './run-script.ts';

declare const requirejs: (
  ids: string[],
  loaded: (value: unknown) => void,
  failed: (error: unknown) => void,
) => void;

/** A part of the frame that few of them need; it comes before anything of a widget does. @throws Error if it does not */
export async function ownModule(
  id: string,
  fetch: (id: string) => Promise<string | null>,
): Promise<unknown> {
  const text = await fetch(id);
  if (text === null) {
    throw new Error(`${id}: not to be had`);
  }
  await runScript({ text }, `${id}.js`);
  return new Promise((resolve, reject) => requirejs([id], resolve, reject));
}
