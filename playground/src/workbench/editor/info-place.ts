/** A box on the screen, in px. */
interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** What CodeMirror is told of where the explanation of an option stands. */
interface InfoPlace {
  style: string;
  class: string;
}

/** Narrower than this, an explanation is no longer read beside the list. */
const READABLE = 240;

const px = (value: number): string => `${String(Math.round(value))}px`;

/**
 * Where an explanation stands: beside the list where there is room, else above or below all of it, away from the line that
 * is being written, so that no option is covered.
 *
 * @param line Where the line of the cursor is.
 */
export function placeOfInfo(list: Box, option: Box, info: Box, space: Box, line: Box): InfoPlace {
  const [before, behind] = [list.left - space.left, space.right - list.right];
  const room = Math.max(before, behind);
  const height = info.bottom - info.top;
  if (room >= Math.min(READABLE, info.right - info.left)) {
    const side = behind >= Math.min(before, info.right - info.left) ? 'right' : 'left';
    const top = Math.max(space.top, Math.min(option.top, space.bottom - height)) - list.top;
    const width = side === 'right' ? behind : before;
    return {
      style: `top: ${px(top)}; max-width: ${px(width)}`,
      class: `cm-completionInfo-${side}`,
    };
  }
  const isAbove = list.bottom <= line.top + 1;
  const free = isAbove ? list.top - space.top : space.bottom - list.bottom;
  const edge = isAbove ? 'bottom' : 'top';
  const far = list.bottom - list.top;
  // On a screen that is full already the list alone has to do.
  const shown = free < 60 ? 'display: none; ' : '';
  return {
    style: `${shown}${edge}: ${px(far)}; left: 0; width: ${px(list.right - list.left)}; max-width: none; max-height: ${px(free)}; overflow: auto; box-sizing: border-box`,
    class: 'cm-completionInfo-beyond',
  };
}
