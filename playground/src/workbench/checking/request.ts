import type { Binaries, Texts } from '../../checker/widget.ts';
import { toBase64 } from '../../protocol/base64.ts';

/** What is to be checked, and by what is known. */
export interface Asked {
  texts: Texts;
  binaries: Binaries;
  /** Null where it does not matter whether samples of the starter are left. */
  starter: Texts | null;
  /** The contract and what the checker knows beside it, each as JSON. */
  contract: string;
  facts: string;
}

/** The same as one text, as the checker takes it. */
export function requestText({ texts, binaries, starter, contract, facts }: Asked): string {
  const inText = Object.entries(binaries).map(([file, bytes]) => [file, toBase64(bytes)] as const);
  const files = JSON.stringify({
    texts,
    binaries: Object.fromEntries(inText),
    ...(starter && { starter }),
  });
  return `${files.slice(0, -1)},"contract":${contract},"facts":${facts}}`;
}
