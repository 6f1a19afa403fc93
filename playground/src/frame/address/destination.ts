import type { Fault } from '../../protocol/fault.ts';
import { isIdle } from '../idle-link.ts';

/** Schemes of what a browser itself shows. */
const SHOWN = /^(?:https?|about|blob|data|file):$/;

/** What is wrong with going to an address that is no document: its code is not run, no program is started. */
export function elsewhere({ protocol, href }: URL): Fault | 'idle' | null {
  if (protocol === 'javascript:') {
    return isIdle(href) ? 'idle' : { code: 'inline-script', params: { value: href } };
  }
  return SHOWN.test(protocol) ? null : { code: 'program-blocked', params: { url: href } };
}
