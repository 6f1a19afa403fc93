const PAGE = 65_536;

/** The memory that a backend may use, in bytes. */
const MOST = 512 * 1024 * 1024;

/** Python gets so much more, in bytes, once its memory is used up: it needs room to raise the error. */
const RESERVE = 32 * 1024 * 1024;

/** Keeps WebAssembly from growing without end; code that asks for more gets a `MemoryError`. */
export class MemoryLimit {
  #reached = false;

  constructor() {
    const { prototype } = WebAssembly.Memory;
    const allows = (bytes: number): boolean => {
      const most = this.#reached ? MOST + RESERVE : MOST;
      this.#reached ||= bytes > most;
      return bytes <= most;
    };
    prototype.grow = new Proxy(prototype.grow, {
      apply(native, self: WebAssembly.Memory, parameters: [pages: number]) {
        if (!allows(self.buffer.byteLength + parameters[0] * PAGE)) {
          throw new RangeError('the memory of the backend is used up');
        }
        return Reflect.apply(native, self, parameters);
      },
    });
  }

  /** Forgets that the limit was reached. */
  begin(): void {
    this.#reached = false;
  }

  /** Whether more was asked for since `begin`. Memory that has grown does not shrink again. */
  get reached(): boolean {
    return this.#reached;
  }
}
