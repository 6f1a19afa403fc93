//// slot: labels and continue
let seen = '';
outer: for (const a of [1, 2, 3]) { for (const b of [1, 2]) { if (b === 2) continue outer; seen += `${a}${b} `; } }
el.textContent = seen;
//// slot: a loop without a block
let sum = 0;
for (let n = 0; n < 5; n++) sum += n;
do sum--; while (sum > 7);
el.textContent = sum;
//// slot: if and else around loops without blocks
let text = '';
if (text) for (;;) break; else for (const letter of 'ab') text += letter;
el.textContent = text;
//// slot: closures of a loop
const made = [];
for (let n = 0; n < 3; n++) made.push(() => n);
el.textContent = made.map((one) => one());
//// slot: generators and spread
function* count() { let n = 0; while (n < 3) yield n++; }
el.textContent = [...count(), Math.max(...count())];
//// slot: async generators
async function* later() { for (const word of ['a', 'b']) { await null; yield word; } }
for await (const word of later()) el.append(word);
//// slot: private names and static blocks
class Counter {
  #count = 1; static all; static { Counter.all = 3; }
  static #secret = () => 2; get sum() { return this.#count + Counter.#secret() + Counter.all; }
  has(other) { return #count in other; }
}
el.textContent = `${new Counter().sum} ${new Counter().has({})}`;
//// slot: names of functions
const arrow = () => {}; const object = { method() {}, get got() { return 1; }, ['com' + 'puted']: () => {} };
class Named { static field = () => {}; other = function () {}; }
el.textContent = [arrow, object.method, object.computed, Named.field, new Named().other].map(({ name }) => name);
//// slot: lengths of functions
el.textContent = [(a, b) => {}, (a, b = 1) => {}, (...rest) => {}, ({ a }, [b]) => {}, function (a) {}].map(({ length }) => length);
//// slot: default parameters see the others
const add = (a, b = a + 1, { c = b + 1 } = {}) => [a, b, c];
el.textContent = add(1);
//// slot: arguments follow parameters in sloppy code
function sloppy(a) { arguments[0] = 'changed'; return a; }
el.textContent = sloppy('first');
//// slot: arguments in strict code
function strict(a) { 'use strict'; arguments[0] = 'changed'; return a + typeof this; }
el.textContent = strict('first');
//// slot: a directive with a comment before it
function strict() { /* why */ 'use strict' /* so */; return this === undefined; }
el.textContent = strict();
//// slot: optional chains and assignments
const deep = { a: { b: () => 'c' } }; let empty = null; empty ??= 'filled'; deep.a.d ||= 'or'; deep.a.d &&= 'and';
el.textContent = [deep?.a?.b?.(), deep.x?.y.z, empty, deep.a.d, delete deep?.a?.d];
//// slot: tagged templates
const tag = (parts, ...values) => `${parts.raw.join('|')}${values}${Object.isFrozen(parts)}`;
el.textContent = tag`a\n${1}b${2}`;
//// slot: new.target and inheritance
function Old() { this.made = new.target === Old; } class New extends Old { constructor() { super(); this.made += 'new'; } }
el.textContent = new Old().made + new New().made;
//// slot: getters, setters and symbols
const odd = { get x() { return 1; }, set x(value) { el.dataset.x = value; }, [Symbol.toPrimitive]: (hint) => hint, *[Symbol.iterator]() { yield 1; } };
odd.x = 5; el.textContent = `${odd}${+odd}${[...odd]}${el.dataset.x}`;
//// slot: comma, void and typeof of what is not there
el.textContent = [(1, 2), void 0, typeof nowhere, !!document.all];
//// slot: exceptions with finally
const order = []; const f = () => { try { throw new Error('a'); } catch { order.push('catch'); return 1; } finally { order.push('finally'); } };
el.textContent = f() + order.join();
//// slot: switch with fallthrough
let out = ''; switch (2) { case 1: out += 1; case 2: out += 2; case 3: out += 3; break; default: out += 4; }
el.textContent = out;
//// slot: with in sloppy code
with ({ word: 'with' }) { el.textContent = word; }
//// slot: functions in blocks
{ function inside() { return 'in'; } } el.textContent = typeof inside === 'function' ? inside() : 'no';
//// slot: regular expressions of today
el.textContent = ['2026-11'.match(/(?<year>\d{4})-(?<month>\d\d)/u).groups.year, 'aBc'.replace(/b/gi, (m) => m + m), /\p{Lu}/v.test('Я')];
//// slot: dates, numbers and words of the place
el.textContent = [1234.5.toLocaleString('en'), new Intl.PluralRules('ru').select(3), 0.1 + 0.2, 2n ** 64n, 1_000];
//// slot: structuredClone and groups
el.textContent = [structuredClone({ a: [1] }).a, Object.groupBy([1, 2, 3], (n) => (n % 2 ? 'odd' : 'even')).odd, [3, 1].toSorted()];
//// slot: HTML comments of old scripts
const a = 1; <!-- a comment
el.textContent = a;
//// slot: line separators and odd spaces
const line = 'a b'; el.textContent = line.length + '\u2028'.length;
//// slot: emoji and surrogates
el.textContent = ['👩‍👧'.length, [...'👍🏽'].length, 'й'.normalize('NFD').length];
//// slot: unhandled rejections are told
Promise.reject(new TypeError('nobody hears')); el.textContent = 'told';
//// slot: an error in a timer is told
setTimeout(() => { throw new RangeError('too late'); }); el.textContent = 'thrown';
//// slot: what is thrown need not be an error
window.addEventListener('error', (event) => { el.textContent = `${event.error} ${typeof event.lineno}`; event.preventDefault(); });
setTimeout(() => { throw 'text'; });
//// slot: onerror that handles
window.onerror = (message) => { el.textContent = message; return true; }; setTimeout(() => { throw new Error('handled'); });
//// slot: unhandledrejection that handles
window.addEventListener('unhandledrejection', (event) => { event.preventDefault(); el.textContent = event.reason; }); Promise.reject('why');
//// slot: reportError
window.addEventListener('error', (event) => { event.preventDefault(); el.textContent = event.message; }); reportError(new Error('reported'));
//// file: names of the browser for variables of its own
const Reflect = 1, Proxy = 2;
let Blob = 3, Request = 4, DOMException = 5;
define(['amocrm-sdk'], (init) => {
  init({ version: '1.0.0' });
  return {
    initLead() { addEventListener('message', () => {}); console.log('made'); },
    registerWidgetsBarSlot(el) { el.textContent = [Reflect, Proxy, Blob, Request, DOMException]; },
  };
});
//// file: a namespace of the language that is taken away
window.Reflect = undefined;
define(['amocrm-sdk'], (init) => {
  init({ version: '1.0.0' });
  return {
    initLead() { const on = () => {}; addEventListener('resize', on); removeEventListener('resize', on); },
    registerWidgetsBarSlot(el) { el.textContent = typeof Reflect; },
  };
});
