import type { EventDetails, EventType, ProblemCode, ProblemParameters } from '../contract/names.ts';

/** Where the stub and the cabinet say what happened. */
export interface Report {
  event<Type extends EventType>(type: Type, widget: string, detail: EventDetails[Type]): void;
  /** `error`, if there is one, tells the place; without it the place is that of the widget's call. */
  problem<Code extends ProblemCode>(
    code: Code,
    widget: string,
    params: ProblemParameters[Code],
    error?: unknown,
  ): void;
}
