/** The properties that elements inherit, by the specifications of CSS; `--*` are inherited, too. */
const INHERITED = new Set(
  `azimuth border-collapse border-spacing caption-side caret-color color color-scheme cursor direction
  dominant-baseline empty-cells fill fill-opacity fill-rule font-family font-feature-settings font-kerning
  font-optical-sizing font-palette font-size font-size-adjust font-stretch font-style font-synthesis-small-caps
  font-synthesis-style font-synthesis-weight font-variant-alternates font-variant-caps font-variant-east-asian
  font-variant-emoji font-variant-ligatures font-variant-numeric font-variant-position font-variation-settings
  font-weight hanging-punctuation hyphenate-character hyphenate-limit-chars hyphens image-orientation
  image-rendering interpolate-size letter-spacing line-break line-height list-style-image list-style-position
  list-style-type orphans overflow-wrap paint-order pointer-events print-color-adjust quotes ruby-align
  ruby-position scrollbar-color shape-rendering speak stroke stroke-dasharray stroke-linecap stroke-linejoin
  stroke-opacity stroke-width tab-size text-align text-align-last text-anchor text-autospace
  text-combine-upright text-emphasis-color text-emphasis-position text-emphasis-style text-indent text-justify
  text-orientation text-rendering text-shadow text-size-adjust text-spacing-trim text-transform
  text-underline-offset text-underline-position text-wrap-mode text-wrap-style user-select visibility
  white-space-collapse widows word-break word-spacing writing-mode`.split(/\s+/),
);

export const isInherited = (name: string): boolean => name.startsWith('--') || INHERITED.has(name);
