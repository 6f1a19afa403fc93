// Each tries to have a script run that the page has not brought. `run` takes a nonce, `look` that of a node;
// `child` puts a child into a node that looks at it. EVIL is what such a script does.

//// a listener
{
  const add = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (...a) {
    child(this);
    look(this);
    return add.apply(this, a);
  };
}

//// a set of nodes
{
  const { add } = WeakSet.prototype;
  WeakSet.prototype.add = function (node) {
    child(node);
    return add.call(this, node);
  };
}

//// a map of scripts
{
  const { set } = WeakMap.prototype;
  WeakMap.prototype.set = function (node, value) {
    child(node);
    look(node);
    return set.call(this, node, value);
  };
}

//// the property of the nonce
{
  for (const p of [HTMLElement.prototype, Element.prototype, HTMLScriptElement.prototype])
    Object.defineProperty(p, 'nonce', {
      set(value) {
        run(value);
      },
    });
  const { setAttribute } = Element.prototype;
  Element.prototype.setAttribute = function (name, value) {
    if (name === 'nonce') run(value);
    setAttribute.call(this, name, value);
  };
}

//// options that all inherit
{
  for (const name of ['once', 'capture', 'signal', 'passive', 'type', 'endings', 'is'])
    Object.defineProperty(Object.prototype, name, {
      configurable: true,
      get() {
        document.querySelectorAll('script').forEach(look);
        return undefined;
      },
    });
}

//// the insertion
{
  for (const name of ['append', 'appendChild', 'insertBefore', 'prepend'])
    for (const p of [Node.prototype, Element.prototype])
      if (p[name]) {
        const was = p[name];
        p[name] = function (...a) {
          a.forEach(child);
          const made = was.apply(this, a);
          a.forEach(look);
          return made;
        };
      }
}

//// an observer
{
  new MutationObserver((records) => {
    for (const r of records)
      r.addedNodes.forEach((n) => {
        look(n);
        look(n.cloneNode());
      });
  }).observe(document, { subtree: true, childList: true });
}

//// events of the document
{
  for (const name of [
    'DOMNodeInserted',
    'DOMSubtreeModified',
    'beforescriptexecute',
    'load',
    'error',
    'securitypolicyviolation',
    'beforeload',
  ])
    document.addEventListener(name, (event) => look(event.target), true);
}

//// a style by the attribute
{
  document.head.insertAdjacentHTML(
    'beforeend',
    '<style>script { display: block } script[nonce] { color: rgb(1, 2, 3) }</style>',
  );
  new MutationObserver(() =>
    document.querySelectorAll('script').forEach((s) => {
      if (getComputedStyle(s).color === 'rgb(1, 2, 3)') run(s.getAttribute('nonce'));
    }),
  ).observe(document, { subtree: true, childList: true });
}

//// markup
{
  new MutationObserver(() => {
    const found = /nonce="?([0-9a-f]{8,})/.exec(document.documentElement.outerHTML);
    if (found) run(found[1]);
  }).observe(document, { subtree: true, childList: true });
}

//// the stack
{
  Error.prepareStackTrace = (error, sites) => {
    for (const site of sites) {
      try {
        look(site.getThis());
        for (const value of site.getFunction()?.arguments ?? []) look(value);
      } catch {}
    }
    return '';
  };
}

//// a text in the place of the page's
{
  const { get } = Map.prototype;
  Map.prototype.get = function (key) {
    const found = get.call(this, key);
    return key === 'widget-9' ? { text: EVIL, file: 'x.js' } : found;
  };
  require(['widget-9'], () => {}, () => {});
}

//// a text that a promise brings
{
  const { then } = Promise.prototype;
  Promise.prototype.then = function (f, g) {
    return then.call(
      this,
      (value) => f && f(typeof value === 'string' && /define/.test(value) ? EVIL : value),
      g,
    );
  };
  Object.defineProperty(Promise.prototype, 'constructor', {
    get() {
      return class {
        constructor(f) {
          f(
            () => {},
            () => {},
          );
        }
        then(f) {
          f(EVIL);
        }
      };
    },
  });
}

//// a list that gives something else
{
  const of = Array.prototype[Symbol.iterator];
  Array.prototype[Symbol.iterator] = function () {
    return of.call(typeof this[0] === 'string' && /define/.test(this[0]) ? [EVIL] : this);
  };
}

//// a Blob of its own
{
  const Was = Blob;
  window.Blob = function (parts, options) {
    return new Was([EVIL], options);
  };
  const make = URL.createObjectURL;
  URL.createObjectURL = () => make.call(URL, new Was([EVIL]));
}

//// an address that a policy puts there
{
  document.head.insertAdjacentHTML(
    'beforeend',
    `<meta http-equiv=Content-Security-Policy content="require-trusted-types-for 'script'">`,
  );
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = "require-trusted-types-for 'script'";
  document.head.append(meta);
  const evil = URL.createObjectURL(new Blob([EVIL]));
  window.trustedTypes?.createPolicy('default', { createScriptURL: () => evil });
}

//// a name of a script
{
  String.prototype.replaceAll = () => `x\n${EVIL}`;
  window.AMOCRM.developer.addWidget({ script: '/en/w.js', token: 't' });
}
