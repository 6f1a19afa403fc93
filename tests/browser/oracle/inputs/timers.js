//// slot: order of tasks
const order = []; setTimeout(() => order.push('timeout')); Promise.resolve().then(() => order.push('promise')); queueMicrotask(() => order.push('microtask')); order.push('now'); await new Promise((done) => setTimeout(done, 20)); el.textContent = order;
//// slot: timers have numbers and parameters
const id = setTimeout((...given) => { el.textContent = [typeof id, given]; }, 0, 'a', 'b');
//// slot: a timer is taken back
const id = setTimeout(() => { el.textContent = 'no'; }, 10); clearTimeout(id); clearTimeout(undefined); clearInterval('x'); el.textContent = 'kept';
//// slot: an interval ends itself
let turns = 0; const id = setInterval(() => { el.textContent = ++turns; if (turns === 3) clearInterval(id); }, 1);
//// slot: this of a timer
setTimeout(function () { el.textContent = this === window; });
//// slot: frames are drawn
let frames = 0; const step = (now) => { if (++frames < 3) requestAnimationFrame(step); else el.textContent = `${frames} ${typeof now}`; }; requestAnimationFrame(step);
//// slot: a frame is taken back
cancelAnimationFrame(requestAnimationFrame(() => { el.textContent = 'no'; })); await new Promise(requestAnimationFrame); el.append('kept');
//// slot: idle time
requestIdleCallback((left) => { el.textContent = [typeof left.timeRemaining(), left.didTimeout]; });
//// slot: channels
const { port1, port2 } = new MessageChannel(); port1.onmessage = ({ data }) => { el.textContent = data.a; }; port2.postMessage({ a: 'message' });
//// slot: messages to itself
window.addEventListener('message', ({ data, source }) => { el.textContent = [data, source === window]; }); window.postMessage('hello', '*');
//// slot: aborting
const abort = new AbortController(); abort.signal.addEventListener('abort', () => { el.textContent = abort.signal.reason.name; }); abort.abort();
//// slot: aborting in time
const signal = AbortSignal.timeout(5); await new Promise((done) => { signal.onabort = done; }); el.textContent = signal.reason.name;
//// slot: streams
const stream = new ReadableStream({ start(to) { to.enqueue('a'); to.enqueue('b'); to.close(); } }); for await (const part of stream) el.append(part);
//// slot: packing
const packed = new Response(new Blob(['hello']).stream().pipeThrough(new CompressionStream('gzip'))); const bytes = await packed.arrayBuffer(); el.textContent = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
//// slot: texts and bytes
el.textContent = [new TextEncoder().encode('я'), btoa('a'), atob('YQ=='), new TextDecoder().decode(new Uint8Array([208, 175]))];
//// slot: crypto
const hash = await crypto.subtle?.digest('SHA-1', new TextEncoder().encode('a')); el.textContent = [hash?.byteLength, crypto.getRandomValues(new Uint8Array(2)).length];
//// slot: the clock goes on
const from = performance.now(); await new Promise((done) => setTimeout(done, 5)); el.textContent = performance.now() - from > 3;
//// slot: WeakRef and Finalization
el.textContent = [new WeakRef(el).deref() === el, typeof new FinalizationRegistry(() => {})];
//// slot: the online world
el.textContent = [typeof navigator.onLine, typeof navigator.language, navigator.cookieEnabled];
