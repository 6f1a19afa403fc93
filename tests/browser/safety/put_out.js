// Each is code that never ends, and has seen to it that the guard does not notice. `slow` keeps the promises that
// are rejected meanwhile few: Firefox takes long for many, after the code has ended.

//// a clock that stands still
{
  performance.now = () => 0;
  for (;;) {}
}

//// a clock that gives no number
{
  performance.now = Boolean;
  for (;;) {}
}

//// a clock that is replaced
{
  Object.defineProperty(window, 'performance', { value: { now: () => 0 } });
  for (;;) {}
}

//// a clock of the prototype
{
  Performance.prototype.now = () => 0;
  for (;;) {}
}

//// no minimum
{
  Math.min = Number.isNaN;
  for (;;) {}
}

//// no list grows
{
  Array.prototype.push = () => 0;
  for (;;) {}
}

//// no message is posted
{
  MessagePort.prototype.postMessage = () => 0;
  for (;;) {}
}

//// no set has anything
{
  Set.prototype.has = Set.prototype.forEach = () => false;
  for (;;) {}
}

//// no text is made
{
  JSON.stringify = () => '{}';
  for (;;) {}
}

//// lists without an iterator
{
  delete Array.prototype[Symbol.iterator];
  for (;;) {}
}

//// a stack that takes for ever
{
  Error.prepareStackTrace = () => {
    try {
      for (;;);
    } catch {
      for (;;);
    }
  };
  for (;;) {}
}

//// errors of its own making
{
  try {
    for (;;);
  } catch (error) {
    try {
      Object.setPrototypeOf(error.constructor, function () {
        for (;;);
      });
    } catch {}
  }
  for (;;) {}
}

//// methods of the guard
{
  const guard = window[Object.getOwnPropertyNames(window).find((name) => /^guard\d/.test(name))];
  try {
    guard.text = guard.address = () => 0;
  } catch {}
  try {
    Object.setPrototypeOf(guard, null);
  } catch {}
  for (;;) {}
}

//// the global of the guard
{
  const name = Object.getOwnPropertyNames(window).find((one) => /^guard\d/.test(one));
  try {
    delete window[name];
  } catch {}
  try {
    window[name] = () => 0;
  } catch {}
  try {
    Object.defineProperty(window, name, { value: () => 0 });
  } catch {}
  for (;;) {}
}

//// an object around the code
{
  with (new Proxy({}, { has: (_, name) => /^guard/.test(name), get: () => () => 0 })) {
    for (;;) {}
  }
}

//// an object around a function
{
  let f;
  with (new Proxy({}, { has: (_, name) => /^guard/.test(name), get: () => () => 0 }))
    f = function () {
      while (true) {}
    };
  f();
}

//// an object that gets the guard's name
{
  const name = Object.getOwnPropertyNames(window).find((one) => /^guard\d/.test(one));
  const o = {};
  with (o) {
    o[name] = () => 0;
    for (;;) {}
  }
}

//// parameters
{
  const slow = JSON.stringify.bind(null, Array(20000).fill('text'));
  const f = async (d, a = d && (slow(), f(d - 1), f(d - 1)), b = null.x) => {};
  f(60);
}

//// parameters of a method
{
  const o = {
    f(d, a = d && (o.f(d - 1), o.f(d - 1))) {
      return a;
    },
  };
  o.f(60);
}

//// parameters of a generator
{
  function* h(d, a = d && (k(d - 1), k(d - 1)), b = null.x) {}
  const k = (d) => {
    try {
      h(d);
    } catch {}
  };
  k(60);
}

//// parameters that are taken apart
{
  const slow = JSON.stringify.bind(null, Array(20000).fill('text'));
  const g = async ({ d, a = d && (slow(), g({ d: d - 1 }), g({ d: d - 1 })) }, b = null.x) => {};
  g({ d: 60 });
}

//// keys of parameters
{
  const slow = JSON.stringify.bind(null, Array(20000).fill('text'));
  let d = 60;
  const f = async ({ [d > 0 && (slow(), d--, f({}), f({}), d++, 'x')]: a }, b = null.x) => {};
  f({});
}

//// short expressions
{
  for (;;) /^(a+)+$/.test('a'.repeat(20) + 'b');
}

//// short sorts
{
  const a = Array.from({ length: 2e5 }, Math.random);
  for (;;) a.slice().sort();
}

//// short texts
{
  const o = Array(5e4).fill({ a: 1 });
  for (;;) JSON.parse(JSON.stringify(o));
}

//// short layouts
{
  document.body.append(...Array.from({ length: 2000 }, () => document.createElement('p')));
  for (let n = 0; ; n = 1 - n) {
    document.body.style.width = `${300 + n}px`;
    document.body.offsetHeight;
  }
}

//// long after many quick ones
{
  const a = Array.from({ length: 3e4 }, Math.random);
  for (let n = 0; ; n++) if (n > 1000) a.slice().sort();
}
