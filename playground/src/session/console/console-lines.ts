import type { Ask, Evaluated, Place } from '../../protocol/messages.ts';
import type { Described } from '../../protocol/described.ts';
import { describedReader } from '../../sandbox/reading/described.ts';
import { isObject, isText } from '../../sandbox/reading/untrusted.ts';
import { consoleLine, type Declared } from '../../source/console-line.ts';
import { CONSOLE_FILE, ConsoleSyntaxError } from '../../source/console-syntax-error.ts';
import { GUARD } from '../../source/guard-name.ts';

/** The value of a line. */
export interface Answer {
  json: string | null;
  value: Described | null;
}

/** The lines of the console that one realm was asked to run, and the names that they have declared there. */
export class ConsoleLines {
  static readonly #byRealm = new WeakMap<object, ConsoleLines>();
  #declared: Declared = { names: new Set(), constants: new Set() };

  static of(realm: object): ConsoleLines {
    const lines = this.#byRealm.get(realm) ?? new ConsoleLines();
    this.#byRealm.set(realm, lines);
    return lines;
  }

  /**
   * Has a line run by `ask`, whose errors `place` takes to where they were written.
   *
   * @throws ConsoleSyntaxError
   */
  async run(
    source: string,
    ask: (ask: Ask, place: (place: Place) => Place | undefined) => Promise<unknown>,
  ): Promise<Answer> {
    const line = consoleLine(source, GUARD, this.#declared);
    const before = this.#declared;
    // The next line may be asked for while this one waits.
    this.#declared = line.declared;
    const { declarations, work } = line;
    const answer = await ask({ kind: 'evaluate', declarations, work }, (place) => {
      const origin = place.file === CONSOLE_FILE && line.origin(place.line, place.column);
      return origin ? { file: CONSOLE_FILE, ...origin } : place;
    });
    const refused = refusal(answer);
    if (refused !== null) {
      this.#declared = before;
      throw new ConsoleSyntaxError(refused.replace(/^Uncaught (?:SyntaxError: )?/, ''), 1, 1);
    }
    return read(answer);
  }
}

function refusal(answer: unknown): string | null {
  const refused = isObject(answer)
    ? (answer as Partial<Extract<Evaluated, { refused: string }>>).refused
    : undefined;
  return isText(refused) ? refused : null;
}

function read(answer: unknown): Answer {
  const { json, value } = isObject(answer) ? answer : {};
  return { json: isText(json) ? json : null, value: describedReader()(value) };
}
