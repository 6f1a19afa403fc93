/**
 * What the page writes into the code of a widget so that it calls the guard, and what finds that again in the text
 * of a function. `guard` is the name of the guard, which no widget can know beforehand.
 */
export function guardMarks(guard: string) {
  const end = `/*${guard}*/`;
  return {
    /** At the beginning of a block, and after a directive. */
    call: `${guard}();`,
    callAfterDirective: `;${guard}();`,
    /** Around an expression. */
    before: `(${guard}(),`,
    after: `${end})`,
    /** Before a name, and before one that stands for key and value: those of the page that widgets see. */
    page: `${guard}.page.`,
    pageAs: (key: string) => `${key}:${guard}.page.`,
    /** In `new a.b.c()` the call of a method would be taken for that of the constructor. */
    inBrackets: (method: GuardMethod) => `(${end}${guard}.${method}(`,
    afterBrackets: `${end})${end})`,
    /** The chain that ends inside goes on outside; a dot follows the first, a bracket the second. */
    afterChain: `/*${guard}?*/)?`,
    afterChainOfBrackets: `/*${guard}?.*/)?.`,
    /** Around a value that a method of the guard takes in its place. */
    through: (method: GuardMethod) => `${guard}.${method}(`,
    /** Around a statement that is no block. */
    open: `{${end}${guard}();`,
    close: `${end}}`,
    /**
     * Around the body of a `with`, whose object would be asked for the name. A literal asks nobody: the guard is
     * a property of what all functions of a kind that nobody writes inherit from.
     */
    openWith: `{const ${guard}=(async function*(){}).${guard};`,
    /** All of these in a text. */
    pattern: new RegExp(
      [
        String.raw`\{const NAME=\(async function\*\(\)\{\}\)\.NAME;`,
        String.raw`\{/\*NAME\*/NAME\(\);`,
        String.raw`/\*NAME\?\.\*/\)\?\.`,
        String.raw`/\*NAME\?\*/\)\?`,
        String.raw`\(/\*NAME\*/(?=NAME\.)`,
        String.raw`(?<=location):NAME\.(?:page\.|at\()`,
        String.raw`NAME\.page\.`,
        String.raw`/\*NAME\*/[)}]`,
        String.raw`\(NAME\(\),`,
        String.raw`NAME\.(?:${METHODS.join('|')})\(`,
        String.raw`;?NAME\(\);`,
      ]
        .join('|')
        .replaceAll('NAME', guard),
      'g',
    ),
  };
}

/** What the guard is, beside a function without parameters. */
export const METHODS = ['texts', 'text', 'address', 'of', 'like', 'at'] as const;
export type GuardMethod = (typeof METHODS)[number];
