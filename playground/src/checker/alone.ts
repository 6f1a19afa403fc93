/**
 * The checker as a function that takes JSON and returns JSON. An engine without a page, a network or timers runs it as
 * well as a worker does, so it needs nothing but the language.
 */

import type { Contract } from '../contract/contract.ts';
import { bytesOf } from './base64.ts';
import { check } from './check.ts';
import { type CheckerFacts, knownFrom } from './facts.ts';
import { Readings } from './reading.ts';
import type { Texts } from './widget.ts';
import { type WordedFinding, worded } from './worded.ts';

/** What is asked, as JSON. */
export interface CheckRequest {
  texts: Texts;
  /** The other files, in base64. */
  binaries: Readonly<Record<string, string>>;
  /** The texts of the starter widget, whose samples should not stay; left out where that does not matter. */
  starter?: Texts;
  /** What `contract.<language>.json` holds. */
  contract: Contract;
  /** What `checker.<language>.json` holds. */
  facts: CheckerFacts;
}

/** What is answered, as JSON. */
export type CheckAnswer = { findings: WordedFinding[] } | { fault: string };

export type CheckWidget = (request: string) => string;

const readings = new Readings();

/** Answers a `CheckRequest` with a `CheckAnswer`; it never throws. */
export const checkAlone: CheckWidget = (request) => {
  try {
    const { texts, binaries, starter, contract, facts } = JSON.parse(request) as CheckRequest;
    const bytes = Object.entries(binaries).map(([file, text]) => [file, bytesOf(text)] as const);
    const asked = { texts, binaries: Object.fromEntries(bytes), ...(starter && { starter }) };
    const findings = check(asked, knownFrom(contract, facts), { readings });
    return JSON.stringify({ findings: worded(findings, texts, contract, facts) });
  } catch (error) {
    return JSON.stringify({ fault: String(error) });
  }
};
