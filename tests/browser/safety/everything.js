// Replaces every method and accessor of every class that the browser has by `hostile`.
const seen = new Set([window]);
const put = Reflect.defineProperty;
const replace = (holder) => {
  if (seen.has(holder)) return;
  seen.add(holder);
  for (const key of Reflect.ownKeys(holder)) {
    const property = Reflect.getOwnPropertyDescriptor(holder, key);
    const { value } = property;
    if (value && (typeof value === 'object' || typeof value === 'function')) replace(value);
    if (!property.configurable) continue;
    if (typeof value === 'function') holders.push([holder, key, { ...property, value: hostile }]);
    else if (property.get) holders.push([holder, key, { ...property, get: hostile }]);
  }
};
const holders = [];
for (const name of Object.getOwnPropertyNames(window)) {
  let value;
  try {
    value = window[name];
  } catch {}
  if (value && /^[A-Z]/.test(name) && /^(?:function|object)$/.test(typeof value)) replace(value);
}
for (const value of [[].values(), new Map().keys(), new Set().keys(), (function* () {})()]) {
  replace(Object.getPrototypeOf(value));
}
for (let at = 0; at < holders.length; at += 1) {
  try {
    put(holders[at][0], holders[at][1], holders[at][2]);
  } catch {}
}
performance = JSON = Math = Reflect = Error = Promise = hostile;
for (;;) {}
