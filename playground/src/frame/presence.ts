/** How long after a press the focus may still follow it, in ms: a widget may keep the press from moving it and do so itself. */
const PATIENCE = 1000;

/** Whether the reader is in this frame, as far as what they do themselves shows. Times are in ms. */
export class Presence {
  #here = false;
  /** Whether they were, when the frame lost the focus last. */
  #was = false;
  #pressed = -Infinity;

  /** What is typed is the widget's to see. */
  get here(): boolean {
    return this.#here;
  }

  /** The reader has pointed into the frame, which may have the focus already. */
  press(at: number, focused: boolean): void {
    this.#pressed = at;
    this.#here ||= focused;
  }

  /** The focus has come. Whether the reader brought it: if not, somebody has to ask the page. */
  focus(at: number): boolean {
    this.#here ||= at - this.#pressed < PATIENCE;
    return this.#here;
  }

  blur(): void {
    this.#was = this.#here;
    this.#here = false;
    this.#pressed = -Infinity;
  }

  /** The page has seen the reader come by the keyboard. */
  enter(): void {
    this.#here = true;
  }

  /** The page has not had the focus since it went to the frame: where the reader was here, they have come back. */
  resume(): void {
    this.#here ||= this.#was;
  }
}
