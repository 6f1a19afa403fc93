import type { CabinetEvent } from '../../protocol/public.ts';

/** The type of an event, and what it is about in a few words. */
export function nameOf({ type, detail }: CabinetEvent): string {
  const { entity, url, leadId, script } = detail;
  const about = [entity, url, leadId, script].find((value) => typeof value === 'string');
  return typeof about === 'string' ? `${type} ${about}` : type;
}
