import { sheetsOf } from './marking.ts';

const XHTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';

/** How many px of the picture one px of the page has. */
const SCALE = 2;
/** The longest side of a picture, in px of the page. */
const LONGEST = 8_000;

/** Draws an element as a PNG, on the ground that it stands on. Pictures from servers stay empty. */
export async function pictureOf(element: Element): Promise<Blob> {
  const { width, height } = element.getBoundingClientRect();
  const size = [width, height].map((side) => Math.min(LONGEST, Math.max(1, Math.ceil(side))));
  const [wide, high] = size as [number, number];
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing(element, wide, high))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = wide * SCALE;
  canvas.height = high * SCALE;
  const context = canvas.getContext('2d')!;
  context.scale(SCALE, SCALE);
  context.drawImage(image, 0, 0, wide, high);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}

/** The element as an SVG: in a copy of those around it, with all style sheets, so that every rule finds it. */
function drawing(element: Element, width: number, height: number): string {
  // Nothing in a document without a window loads, runs or is connected.
  const inert = document.implementation.createDocument(SVG, 'svg', null);
  const svg = inert.documentElement;
  const root = document.documentElement;
  for (const { name, value } of root.attributes) {
    svg.setAttribute(name, value);
  }
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
  const style = inert.createElementNS(SVG, 'style');
  style.textContent = sheetsOf(document).map(textOf).join('\n');
  const ground = inert.createElementNS(SVG, 'foreignObject');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  svg.append(style, ground);
  let copy = copyOf(element, inert);
  (copy as HTMLElement).setAttribute(
    'style',
    `${element.getAttribute('style') ?? ''};box-sizing:border-box;width:${width}px;margin:0`,
  );
  for (let one = element.parentElement; one && one !== root; one = one.parentElement) {
    const shell = inert.importNode(one, false) as Element;
    shell.setAttribute('style', `${one.getAttribute('style') ?? ''};display:contents`);
    shell.append(copy);
    copy = shell;
  }
  const page = inert.createElementNS(XHTML, 'div');
  page.setAttribute('style', `height:100%;background:${groundOf(element)};${fontOf(root)}`);
  page.append(copy);
  ground.append(page);
  return new XMLSerializer().serializeToString(svg);
}

/** What shows behind an element. */
function groundOf(element: Element): string {
  for (let one = element.parentElement; one; one = one.parentElement) {
    const { backgroundColor } = getComputedStyle(one);
    if (!/^(?:rgba\(.*, 0\)|transparent)$/.test(backgroundColor)) {
      return backgroundColor;
    }
  }
  return 'white';
}

const fontOf = (element: Element): string => {
  const { color, font } = getComputedStyle(element);
  return `color:${color};font:${font}`;
};

function textOf(sheet: CSSStyleSheet): string {
  try {
    return [...sheet.cssRules].map(({ cssText }) => cssText).join('\n');
  } catch {
    return '';
  }
}

/** A copy in another document that shows what the original shows: what is typed, checked or painted is no attribute. */
function copyOf(element: Element, inert: Document): Element {
  const copy = inert.importNode<Element>(element, true);
  const originals = [element, ...element.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  originals.forEach((original, index) => {
    restore(original, copies[index]!);
  });
  for (const script of copy.querySelectorAll('script, iframe, object, embed')) {
    script.remove();
  }
  return copy;
}

function restore(original: Element, copy: Element): void {
  if (original instanceof HTMLTextAreaElement) {
    copy.textContent = original.value;
  } else if (original instanceof HTMLInputElement) {
    copy.toggleAttribute('checked', original.checked);
    if (!['checkbox', 'radio', 'file'].includes(original.type)) {
      copy.setAttribute('value', original.value);
    }
  } else if (original instanceof HTMLOptionElement) {
    copy.toggleAttribute('selected', original.selected);
  } else if (original instanceof HTMLCanvasElement) {
    painted(original, original.width, original.height, copy);
  } else if (original instanceof HTMLImageElement && original.currentSrc.startsWith('blob:')) {
    painted(original, original.naturalWidth, original.naturalHeight, copy);
  }
}

/** Puts a picture of what is painted into the place of what paints it. */
function painted(
  source: HTMLCanvasElement | HTMLImageElement,
  width: number,
  height: number,
  copy: Element,
): void {
  try {
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    canvas.getContext('2d')!.drawImage(source, 0, 0);
    const image = copy.ownerDocument.createElementNS(XHTML, 'img');
    for (const { name, value } of copy.attributes) {
      image.setAttribute(name, value);
    }
    const box = source.getBoundingClientRect();
    image.setAttribute('src', canvas.toDataURL());
    image.setAttribute(
      'style',
      `${copy.getAttribute('style') ?? ''};width:${box.width}px;height:${box.height}px`,
    );
    copy.replaceWith(image);
  } catch {
    // What another origin has painted may not be read.
  }
}
