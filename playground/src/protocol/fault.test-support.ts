import type { Fault } from './fault.ts';

/** Its parameters by their names, whatever fault it is. */
export const paramsOf = ({ params }: Pick<Fault, 'params'>): Partial<Record<string, string>> =>
  params;
