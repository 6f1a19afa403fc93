/** `5; url=next.html`, as `<meta http-equiv="refresh">` has it; the address may be in quotes. */
const REFRESH = /^\s*[\d.]+\s*(?:[;,\s]\s*(?:url\s*=\s*)?(["']?)(.*?)\1\s*)?$/is;

/** Keeps markup from loading another document after a time; `held` hears of the address, '' for that of now. */
export function holdRefresh(held: (address: string) => void): void {
  const stop = window.stop.bind(window);

  const known = new WeakMap<Element, string>();

  const look = (node: Node): void => {
    if (!(node instanceof Element)) {
      return;
    }
    const metas = node.localName === 'meta' ? [node] : node.getElementsByTagName('meta');
    for (const meta of metas) {
      const content = meta.getAttribute('content') ?? '';
      const found = REFRESH.exec(content);
      const isRefresh = /^refresh$/i.test(meta.getAttribute('http-equiv') ?? '');
      if (isRefresh && found && known.get(meta) !== content) {
        known.set(meta, content);
        // The browser has it planned by now, and gives it up together with all that is being loaded.
        stop();
        held(found[2] ?? '');
      }
    }
  };
  new MutationObserver((records) => {
    for (const { target, addedNodes, type } of records) {
      (type === 'attributes' ? [target] : addedNodes).forEach(look);
    }
  }).observe(document, {
    childList: true,
    subtree: true,
    attributeFilter: ['http-equiv', 'content'],
  });
}
