/** Files whose text is a value, by the ends of their names. */
const TEXTS = ['css', 'svg', 'txt', 'md', 'html'];

/** Those that declare themselves, or have packages of types. */
const TYPED = ['amocrm-sdk', 'react', 'react-dom'];

/** Declarations of what source may import and has no types of its own. */
export function moduleTypes(modules: readonly string[]): string {
  const texts = TEXTS.map(
    (end) => `declare module '*.${end}' {\n  const text: string;\n  export default text;\n}\n`,
  );
  const untyped = modules
    .filter((id) => !TYPED.includes(id))
    .map((id) => `declare module '${id}';\n`);
  return [...texts, ...untyped].join('');
}
