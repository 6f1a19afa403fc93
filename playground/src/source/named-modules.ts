const QUOTED = /(["'`])([\w@./-]+)\1/g;

/** Those of the provided modules that a source names in quotes: what it will ask for, as far as one can see. */
export function namedModules(source: string, provided: readonly string[]): string[] {
  const quoted = new Set([...source.matchAll(QUOTED)].map(([, , text]) => text));
  return provided.filter((id) => quoted.has(id));
}
