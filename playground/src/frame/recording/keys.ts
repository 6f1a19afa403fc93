/** What has the focus, as far as the browser itself does something with keys there. */
export type KeyPlace = 'page' | 'element' | 'line' | 'lines' | 'picked';

export interface PressedKey {
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  metaKey: boolean;
}

/** Keys that move in a page or a text, and those that move among what there is to choose. */
const SCROLLING = /^(Arrow\w+|Page\w+|Home|End| )$/;
/** What the browser does with a text. */
const EDITING = /^([acvxyz]|Arrow\w+|Home|End|Backspace|Delete)$/i;

/**
 * The key of a scenario's step `press`, or null for one that is no act of its own: letters of a text, whose whole is
 * recorded, what moves the cursor or the page, and what chooses in a field, whose value is recorded.
 */
export function recordedKey(pressed: PressedKey, place: KeyPlace): string | null {
  const { key, ctrlKey, altKey, shiftKey, metaKey } = pressed;
  const isCharacter = [...key].length === 1;
  if (
    !isCharacter &&
    !/^(Enter|Escape|Tab|Arrow\w+|Home|End|Page\w+|Backspace|Delete)$/.test(key)
  ) {
    return null;
  }
  const isText = place === 'line' || place === 'lines';
  const held = ctrlKey || altKey || metaKey;
  if (held) {
    // Elsewhere than on Windows the key Alt makes other characters.
    const types = altKey && !metaKey && isCharacter;
    return isText && (types || EDITING.test(key)) ? null : combined(pressed);
  }
  if (key === 'Tab' || key === 'Escape') {
    return combined(pressed);
  }
  switch (place) {
    case 'page':
      return SCROLLING.test(key) ? null : combined({ ...pressed, shiftKey: false });
    case 'element':
      return combined({ ...pressed, shiftKey: shiftKey && !isCharacter });
    case 'line':
      return /^(Enter|ArrowUp|ArrowDown)$/.test(key) ? combined(pressed) : null;
    case 'picked':
      return key === 'Enter' ? combined(pressed) : null;
    case 'lines':
      return null;
  }
}

function combined({ key, ctrlKey, altKey, shiftKey, metaKey }: PressedKey): string {
  const held = [ctrlKey && 'Control', altKey && 'Alt', shiftKey && 'Shift', metaKey && 'Meta'];
  return [...held.filter(Boolean), key === ' ' ? 'Space' : key].join('+');
}
