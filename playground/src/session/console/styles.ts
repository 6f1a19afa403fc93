/** What a style of `%c` may set: how letters look and what surrounds them, nothing that leaves their line. */
const ALLOWED =
  /^(?:color|background(?:-color)?|border(?:-[a-z-]+)?|font(?:-[a-z-]+)?|letter-spacing|line-height|margin(?:-[a-z]+)?|padding(?:-[a-z]+)?|text-(?:decoration|transform|shadow)(?:-[a-z]+)?)$/;

/** Nothing that could load: no escapes, no functions but those of colours and lengths. */
const SAFE = /^(?:[\w\s#%.,+*/'"-]|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|calc)\(|\))*$/i;

const MOST = 20;
const LONGEST = 200;

/** The declarations of a style that are safe to show, in its order. */
export function safeStyle(style: string): string {
  return style
    .slice(0, 2000)
    .split(';')
    .slice(0, MOST)
    .flatMap((declaration) => {
      const [, name = '', value = ''] = /^\s*([a-z-]+)\s*:\s*(.+?)\s*$/i.exec(declaration) ?? [];
      const property = name.toLowerCase();
      return ALLOWED.test(property) && value.length <= LONGEST && SAFE.test(value)
        ? [`${property}: ${value}`]
        : [];
    })
    .join('; ');
}
