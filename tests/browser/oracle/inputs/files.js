//// slot: fetch of data:
el.textContent = await (await fetch('data:text/plain,hi')).text();
//// slot: fetch of blob:
el.textContent = await (await fetch(URL.createObjectURL(new Blob(['hi'])))).text();
//// slot: what a fetch of data: answers
const answer = await fetch('data:application/json;charset=utf-8,{"a":1}'); el.textContent = [answer.status, answer.ok, answer.type, answer.headers.get('content-type'), (await answer.json()).a];
//// slot: XMLHttpRequest of data:
const request = new XMLHttpRequest(); request.open('GET', 'data:text/plain,hi'); request.onload = () => { el.textContent = [request.status, request.responseText]; }; request.onerror = () => { el.textContent = 'error'; }; request.send();
//// slot: XMLHttpRequest of blob:
const request = new XMLHttpRequest(); request.open('GET', URL.createObjectURL(new Blob(['{"a":2}']))); request.responseType = 'json'; request.onload = () => { el.textContent = request.response.a; }; request.onerror = () => { el.textContent = 'error'; }; request.send();
//// slot: fetch of an address that was taken back
const address = URL.createObjectURL(new Blob(['hi'])); URL.revokeObjectURL(address); el.textContent = await fetch(address).then(() => 'came', (error) => error.name);
//// slot: a Request of data:
el.textContent = await (await fetch(new Request('data:,a%20b'))).text();
//// slot: a Blob of a canvas
const canvas = document.createElement('canvas'); canvas.toBlob(async (blob) => { const again = await (await fetch(URL.createObjectURL(blob))).blob(); el.textContent = [again.type, again.size === blob.size]; });
//// slot: a font of data:
const font = new FontFace('Mine', 'url(data:font/woff2;base64,AAAA)'); el.textContent = await font.load().then(() => 'loaded', (error) => error.name);
//// slot: a sound of data:
const sound = new Audio(); const header = atob('UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQAAAAA='); sound.onloadedmetadata = () => { el.textContent = 'sound'; }; sound.onerror = () => { el.textContent = `error ${sound.error.code}`; }; sound.src = URL.createObjectURL(new Blob([Uint8Array.from(header, (c) => c.charCodeAt(0))], { type: 'audio/wav' }));
//// slot: a style sheet from a Blob
const link = document.createElement('link'); link.rel = 'stylesheet'; link.href = URL.createObjectURL(new Blob(['#s { color: rgb(1, 2, 3) }'], { type: 'text/css' })); link.onload = () => { el.append(getComputedStyle(el.querySelector('#s')).color); }; link.onerror = () => el.append('error'); el.innerHTML = '<i id="s"></i>'; el.append(link);
//// slot: an SVG of data: as a background
el.style.backgroundImage = 'url("data:image/svg+xml,<svg/>")'; el.textContent = getComputedStyle(el).backgroundImage;
