import type { Memory } from '../memory.ts';
import type { Navigation } from '../navigation/navigation.ts';

/** The tokens of the widget under development. */
export class Tokens {
  readonly #memory: Readonly<Memory>;
  readonly #navigation: Pick<Navigation, 'account'>;
  /** The one that was signed last. */
  #last: string | null = null;

  constructor(memory: Readonly<Memory>, navigation: Pick<Navigation, 'account'>) {
    this.#memory = memory;
    this.#navigation = navigation;
  }

  /** Signs a token as the settings say, for the open account. */
  async sign(): Promise<string> {
    // Nothing is signed before something is run.
    const { createToken } = await import('./token.ts');
    const { tokenAlgorithm: algorithm, clientSecret: secret, ...token } = this.#memory.settings;
    this.#last = await createToken(
      this.#navigation.account,
      token.tokenClaims,
      { algorithm, secret },
      token.tokenFlaw,
    );
    return this.#last;
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
