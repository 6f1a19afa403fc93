import type { Deed } from '../../protocol/deed.ts';
import type { CabinetEvent, LogEntry, Problem } from '../../protocol/public.ts';
import type { EventType } from '../../contract/names.ts';
import type { Stage } from '../stage.ts';

/** A cabinet that does what a test says, with a clock of its own. */
export class FakeStage implements Stage {
  readonly events: CabinetEvent[] = [];
  readonly console: LogEntry[] = [];
  readonly problems: Problem[] = [];
  /** What is found in the files. */
  readonly findings: Problem[] = [];
  /** What was asked, in order. */
  readonly asked: string[] = [];
  state: Record<string, unknown> = {};
  /** What is answered to a deed. */
  answer: (deed: Deed) => unknown = () => ({ done: true });
  /** What happens at a moment of the clock, in ms. */
  readonly later: { at: number; work: () => void }[] = [];
  #now = 0;

  now(): number {
    return this.#now;
  }

  pause(ms: number): Promise<void> {
    this.#now += ms;
    for (const one of this.later.splice(0)) {
      if (one.at <= this.#now) {
        one.work();
      } else {
        this.later.push(one);
      }
    }
    return Promise.resolve();
  }

  event(type: EventType, detail: CabinetEvent['detail'] = {}): void {
    const seq = this.events.length + 1;
    this.events.push({ seq, at: this.#now, type, widget: 'personal_page.js', detail });
  }

  log(text: string): void {
    const values: LogEntry['values'] = [];
    this.console.push({ level: 'log', text, at: this.#now, widget: 'personal_page.js', values });
  }

  problem(code: Problem['code']): void {
    this.problems.push({ code, severity: 'error', message: code, widget: '', docs: '' });
  }

  begin(): Promise<void> {
    return this.#did('begin');
  }

  check(): Promise<readonly Problem[]> {
    return Promise.resolve(this.findings);
  }

  selectLead(id: string): Promise<void> {
    return id === 'no' ? Promise.reject(new RangeError('no such lead')) : this.#did(`lead ${id}`);
  }

  selectAccount(id: string): Promise<void> {
    return this.#did(`account ${id}`);
  }

  reload(): Promise<void> {
    return this.#did('reload');
  }

  setPanel(open: boolean): Promise<void> {
    return this.#did(`panel ${open}`);
  }

  setState(entity: string, patch: unknown): Promise<void> {
    return this.#did(`set ${entity} ${JSON.stringify(patch)}`);
  }

  getState(entity: string): Promise<unknown> {
    return Promise.resolve(this.state[entity]);
  }

  evaluate(source: string): Promise<unknown> {
    this.asked.push(`evaluate ${source}`);
    return Promise.resolve(source.length);
  }

  picture(): Promise<Blob | null> {
    this.asked.push('picture');
    return Promise.resolve(new Blob(['picture']));
  }

  act(deed: Deed): Promise<unknown> {
    if (deed.do !== 'look') {
      this.asked.push(deed.do);
    }
    return Promise.resolve(this.answer(deed));
  }

  #did(what: string): Promise<void> {
    this.asked.push(what);
    return Promise.resolve();
  }
}
