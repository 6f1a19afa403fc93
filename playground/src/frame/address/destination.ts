import type { Fault } from '../../protocol/fault.ts';

/** Schemes of what a browser itself shows. */
const SHOWN = /^(?:https?|about|blob|data|file|ftp|wss?|view-source):$/;

/** Links that are meant to do nothing. */
const IDLE = /^javascript:\s*(?:void\b[^;]*)?;?\s*$/i;

/** What is wrong with going to an address that is no document: its code is not run, no program is started. */
export function elsewhere({ protocol, href }: URL): Fault | 'idle' | null {
  if (protocol === 'javascript:') {
    return IDLE.test(href) ? 'idle' : { code: 'inline-script', params: { value: href } };
  }
  return SHOWN.test(protocol) ? null : { code: 'program-blocked', params: { url: href } };
}
