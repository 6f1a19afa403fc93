import type { Completion, CompletionSource } from '@codemirror/autocomplete';

/**
 * What the language of JavaScript has of `@codemirror/autocomplete` in the bundle: the same functions, which bring
 * that package when a completion is wanted. Its few snippets would bring all of it to the first sight.
 */
const library = () => import('@codemirror/autocomplete');

export const completeFromList =
  (list: readonly (string | Completion)[]): CompletionSource =>
  async (context) =>
    (await library()).completeFromList(list)(context);

export const ifNotIn =
  (nodes: readonly string[], source: CompletionSource): CompletionSource =>
  async (context) =>
    (await library()).ifNotIn(nodes, source)(context);

export const snippetCompletion = (template: string, completion: Completion): Completion => ({
  ...completion,
  apply: (view, chosen, from, to) =>
    void library().then(({ snippet }) => snippet(template)(view, chosen, from, to)),
});
