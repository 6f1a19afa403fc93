import type { Memory } from '../memory.ts';
import type { Navigation } from '../navigation/navigation.ts';

import type { Issue } from './token.ts';

/** The tokens of the widget under development. */
export class Tokens {
  readonly #memory: Memory;
  readonly #navigation: Pick<Navigation, 'account'>;
  /** The one that was signed last. */
  #last: string | null = null;

  constructor(memory: Memory, navigation: Pick<Navigation, 'account'>) {
    this.#memory = memory;
    this.#navigation = navigation;
  }

  /** Signs a token as the settings say, for the open account. */
  async sign(): Promise<string> {
    // Nothing is signed before something is run.
    const { createToken } = await import('./token.ts');
    this.#memory.signed += 1;
    const { tokenAlgorithm: algorithm, clientSecret: secret, ...token } = this.#memory.settings;
    this.#last = await createToken(
      this.#navigation.account,
      token.tokenClaims,
      { algorithm, secret },
      token.tokenFlaw,
      this.#issue(),
    );
    return this.#last;
  }

  /** A backend has a clock of its own, by which it looks at the token. */
  #issue(): Issue {
    const { files, passed, settings, signed } = this.#memory;
    const { now = null, seed = null } = settings.held ?? {};
    const isHeld = now !== null && files?.['backend.py'] === undefined;
    return { now: isHeld ? now + passed : Date.now(), seed: seed === null ? null : seed + signed };
  }

  /** The token that the widget was given last, or the one that it would be given now. */
  async current(): Promise<string> {
    return this.#last ?? this.sign();
  }

  /** The settings have changed, and the token with them. */
  forget(): void {
    this.#last = null;
  }
}
