import { PROBLEM_PARAMETERS, type ProblemCode } from '../../contract/names.ts';
import type { Fault } from '../../protocol/fault.ts';
import { isObject, isText, type Loose } from './untrusted.ts';

/** Reads a code and its parameters; null where the contract knows no such problem, or it lacks a parameter. */
export function readFault({ code, params }: Loose): Fault | null {
  if (!isText(code) || !Object.hasOwn(PROBLEM_PARAMETERS, code) || !isObject(params)) {
    return null;
  }
  const names = PROBLEM_PARAMETERS[code as ProblemCode];
  const read = names.flatMap((name) => {
    const value = Object.hasOwn(params, name) ? params[name] : null;
    return isText(value) ? [[name, value] as const] : [];
  });
  return read.length === names.length
    ? ({ code, params: Object.fromEntries(read) } as Fault)
    : null;
}
