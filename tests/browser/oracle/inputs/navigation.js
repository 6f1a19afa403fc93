//// slot: an address parses
const { protocol, pathname, hash, port, href, origin } = location;
el.textContent = [protocol.endsWith(':'), pathname[0], hash, new URL('/x', href).pathname, href.startsWith(origin), String(location) === href, `${location}` === href, location + '' === document.URL];
//// slot: where the document is
el.textContent = [document.URL === location.href, document.documentURI === location.href, document.baseURI === location.href, document.location === location, document.defaultView.location === window.location, document.domain === location.hostname, origin === location.origin, document.referrer, location.ancestorOrigins.length];
//// slot: what kind of objects they are
el.textContent = [location instanceof Location, Object.prototype.toString.call(location), history instanceof History, String(history), typeof location.assign, Object.keys(location).sort(), 'location' in window, JSON.stringify(history)];
//// slot: a hash that is set
const seen = []; addEventListener('popstate', (e) => seen.push(['pop', e.state, location.hash])); addEventListener('hashchange', (e) => { seen.push(['hash', new URL(e.oldURL).hash, new URL(e.newURL).hash]); el.textContent = JSON.stringify(seen); });
location.hash = 'one'; seen.push(['now', location.hash]); Promise.resolve().then(() => seen.push('micro'));
//// slot: a hash that stays the same
let n = 0; location.hash = '#same'; onhashchange = () => { n += 1; el.textContent = `${n} ${location.hash}`; }; location.hash = 'same'; location.hash = 'other';
//// slot: handlers that are properties of the window
window.onpopstate = ({ state }) => el.append(`pop ${JSON.stringify(state)} `); window.onhashchange = ({ type }) => el.append(`${type} `);
location.hash = 'x'; history.replaceState({ a: 1 }, ''); history.pushState({ b: 2 }, ''); history.back();
//// slot: a hash with odd signs
const out = []; for (const text of ['#', '', 'а б', '#?x=1&y', '##a', '%20"<>`']) { location.hash = text; out.push(location.hash, location.href.split('#').length); } el.textContent = JSON.stringify(out);
//// slot: pushState and replaceState
history.pushState({ n: 1 }, '', '/a/b?c=1#d'); const { pathname, search, hash } = location; const state = history.state; history.replaceState([2], 'x', '?e'); el.textContent = JSON.stringify([pathname, search, hash, state, history.state, location.pathname, location.search, location.hash]);
//// slot: addresses are taken against that of now
history.pushState(null, '', '/deep/er/page?q'); const a = document.createElement('a'); a.href = 'x'; const form = document.createElement('form'); form.action = '../up';
el.textContent = [new URL(a.href).pathname, new URL(form.action).pathname, new URL(new Request('y').url).pathname, new URL(document.baseURI).pathname, new URL('z', document.baseURI).pathname];
//// slot: states are copies
const state = { at: new Date(0), map: new Map([[1, 2]]), deep: { list: [1] } }; history.pushState(state, ''); state.deep.list.push(2); el.textContent = [history.state.deep.list, history.state === history.state, history.state.map.get(1), history.state.at.getTime()];
//// slot: a state that cannot be copied
try { history.pushState(() => 1, ''); } catch (error) { el.textContent = [error.name, error.code, error instanceof DOMException]; }
//// slot: addresses of others
const names = []; for (const url of ['https://other.example/', '//other.example', 'http://', 'blob:x', 'data:,x', 'mailto:a@b.example', 'javascript:1']) { try { history.pushState(null, '', url); names.push('ok'); } catch (error) { names.push(error.name); } } el.textContent = names;
//// slot: what needs parameters
const names = []; for (const call of [() => history.pushState(), () => history.pushState(1), () => location.assign(), () => location.replace(), () => history.pushState(1, Symbol()), () => location.assign(Symbol())]) { try { call(); names.push('ok'); } catch (error) { names.push(error.name); } } el.textContent = names;
//// slot: addresses that are none
const names = []; for (const call of [() => { location.href = 'http://'; }, () => { location.protocol = '1:'; }, () => { window.location = 'http://['; }]) { try { call(); names.push('ok'); } catch (error) { names.push([error.name, error instanceof DOMException]); } } el.textContent = names;
//// slot: back and forward
const seen = []; onpopstate = (e) => { seen.push([e.state, location.hash]); if (seen.length === 1) history.forward(); else el.textContent = JSON.stringify(seen); };
history.replaceState('first', ''); history.pushState('second', '', '#b'); history.back(); seen.length = 0; el.append(location.hash);
//// slot: go over several
onpopstate = (e) => { el.textContent = e.state; }; history.pushState('a', '', '#1'); history.pushState('b', '', '#2'); history.pushState('c', '', '#3'); history.go(-2);
//// slot: a new entry takes the place of those ahead
const seen = []; history.pushState('a', '', '#1'); history.pushState('b', '', '#2');
onpopstate = (e) => { onpopstate = null; history.pushState('c', '', '#3'); history.forward(); setTimeout(() => { el.textContent = [e.state, history.state, location.hash]; }, 30); }; history.back();
//// slot: methods on their own
const names = []; for (const call of [history.back, history.pushState, location.reload, location.toString]) { try { const own = call; own(1, 2); names.push('ok'); } catch (error) { names.push(error.name); } } el.textContent = names;
//// slot: scroll restoration
history.scrollRestoration = 'manual'; const was = history.scrollRestoration; history.scrollRestoration = 'none'; el.textContent = [was, history.scrollRestoration]; history.scrollRestoration = 'auto';
//// slot: names that are bound by the widget
const f = (location) => location.x; const g = ({ location }) => location; class A { location = 2; get where() { return this.location; } } function h() { var location = 3; location += 1; return location; }
const o = { location: 5, of() { return this.location; } }; try { throw 6; } catch (location) { el.append(location); } { let location = 7; location++; el.append(location); }
el.append(f({ x: 1 }), g({ location: 0 }), new A().where, h(), o.of(), o?.location, o['location'], (({ location: l = 9 }) => l)({}));
//// slot: ways to reach it
const w = window; const { location: a, history: h } = w; let b; ({ location: b } = globalThis); let location; ({ location } = document); const c = [self, frames, top, parent, document].map((one) => one.location);
el.textContent = [a === b, b === location, c.every((one) => one === a), typeof globalThis.location, w?.location === a, document?.defaultView?.location.href === a.href, w['location'] === a, h === history, { location }.location === a];
//// slot: it stays what it is
'use strict'; const names = []; for (const work of [() => { delete window.location; }, () => { window.location.toString = 1; }, () => { location.origin = 'x'; }, () => { history = 1; }]) { try { (0, work)(); names.push('ok'); } catch (error) { names.push(error.name); } } el.textContent = names;
//// slot: a link to a hash
el.innerHTML = '<a id="a" href="#part">go</a><output></output>'; addEventListener('hashchange', () => { el.lastChild.textContent = location.hash; });
//// click #a
//// slot: a link to the hash of now
location.hash = 'part'; let n = 0; el.innerHTML = '<a id="a" href="#part">go</a><output></output>'; addEventListener('popstate', () => { n += 1; el.lastChild.textContent = n; });
//// click #a
//// slot: a link to nothing but a hash
el.innerHTML = '<a id="a" href="#">go</a><output></output>'; let n = 0; el.firstChild.onclick = () => { n += 1; el.lastChild.textContent = n; };
//// click #a
//// click #a
//// slot: a link that code follows
el.innerHTML = '<a href="#made">go</a>'; el.firstChild.click(); el.append(location.hash);
//// slot: a link whose event code makes
el.innerHTML = '<a href="#made"><b>go</b></a>'; const event = new MouseEvent('click', { bubbles: true, cancelable: true }); const left = el.querySelector('b').dispatchEvent(event); el.append(location.hash, left, event.defaultPrevented);
//// slot: events that follow no link
location.hash = 'was'; el.innerHTML = '<a href="#made"><b>go</b></a>'; el.querySelector('b').dispatchEvent(new MouseEvent('click', { cancelable: true })); el.firstChild.dispatchEvent(new Event('click', { bubbles: true })); el.append(location.hash);
//// slot: an event that cannot be prevented
el.innerHTML = '<a href="#made">go</a>'; el.onclick = (e) => e.preventDefault(); el.firstChild.dispatchEvent(new MouseEvent('click', { bubbles: true })); el.append(location.hash);
//// slot: a link that is held by its handler
el.innerHTML = '<a id="a" href="https://other.example/">go</a><output></output>'; el.firstChild.onclick = (e) => { e.preventDefault(); el.lastChild.textContent = [e.defaultPrevented, e.returnValue, e.cancelable, e.isTrusted]; };
//// click #a
//// slot: held by what it returns, by an outer handler, by the window
el.innerHTML = '<a id="a" href="https://other.example/1">a</a><a id="b" href="https://other.example/2">b</a><a id="c" href="https://other.example/3">c</a><output></output>';
el.children[0].onclick = () => false; el.addEventListener('click', (e) => { if (e.target.id === 'b') e.preventDefault(); el.lastChild.textContent += `${e.target.id}${e.defaultPrevented} `; }); addEventListener('click', (e) => e.target.id === 'c' && e.preventDefault());
//// click #a
//// click #b
//// click #c
//// slot: held although the event was stopped
el.innerHTML = '<a id="a" href="https://other.example/">go</a><output></output>'; addEventListener('click', (e) => { e.preventDefault(); e.stopImmediatePropagation(); el.lastChild.textContent = e.eventPhase; }, true);
//// click #a
//// slot: followed although the event was stopped
el.innerHTML = '<a id="a" href="#on">go</a><output></output>'; el.firstChild.onclick = (e) => e.stopPropagation(); addEventListener('hashchange', () => { el.lastChild.textContent = location.hash; });
//// click #a
//// slot: links in a shadow tree
const root = el.attachShadow({ mode: 'closed' }); root.innerHTML = '<a href="#in">go</a>'; root.firstChild.click(); el.append(location.hash);
//// slot: a link in SVG
el.innerHTML = '<svg width="50" height="20"><a id="a" href="#svg"><text y="15">go</text></a></svg><output></output>'; addEventListener('hashchange', () => { el.lastChild.textContent = location.hash; });
//// click text
//// slot: an area of a map
el.innerHTML = '<map name="m"><area id="a" href="#area" shape="default"></map>'; el.querySelector('area').click(); el.append(location.hash);
//// slot: what holds a click for itself inside a link
location.hash = 'was'; el.innerHTML = '<a href="#link"><input id="c" type="checkbox"><label id="l">x <input id="d" type="checkbox"></label></a><output></output>'; el.lastChild.textContent = location.hash;
el.querySelector('#c').onchange = el.querySelector('#d').onchange = () => { el.lastChild.textContent += `changed ${location.hash} `; };
//// click #c
//// click #l
//// slot: a link by the keyboard
el.innerHTML = '<a id="a" href="#key">go</a><output></output>'; addEventListener('hashchange', () => { el.lastChild.textContent = location.hash; });
//// press #a Enter
//// slot: links that lead nowhere
el.innerHTML = '<a id="a">a</a><a id="b" href="javascript:void(0)">b</a><a id="c" href="javascript:;">c</a><output></output>'; let n = 0; el.onclick = () => { n += 1; el.lastChild.textContent = n; };
//// click #a
//// click #b
//// click #c
//// slot: the part that a hash names is the target
el.innerHTML = '<style>#part:target { color: rgb(1, 2, 3) }</style><p id="part">x</p>'; location.hash = 'part'; setTimeout(() => { const { color } = getComputedStyle(el.lastChild); el.append(document.querySelector(':target')?.id, color); });
//// slot: a hash scrolls to its part
el.innerHTML = '<div id="box" style="height: 50px; overflow: auto"><p style="height: 500px">x</p><p id="part">y</p></div>'; location.hash = 'part'; setTimeout(() => el.append(el.firstChild.scrollTop > 300), 60);
//// slot: a form that is held
el.innerHTML = '<form><button id="b">send</button></form><output></output>'; el.firstChild.addEventListener('submit', (e) => { e.preventDefault(); el.lastChild.textContent = [e.submitter.id, e.defaultPrevented, e.isTrusted, e.type]; });
//// click #b
//// slot: a form that a field sends by Enter
el.innerHTML = '<form><input id="i" name="q"><button>send</button></form><output></output>'; el.firstChild.onsubmit = () => { el.lastChild.textContent = 'sent'; return false; };
//// press #i Enter
//// slot: a form that asks to be sent
el.innerHTML = '<form><input name="q" required></form>'; el.firstChild.onsubmit = (e) => { e.preventDefault(); el.append('sent'); }; const form = el.firstChild; form.requestSubmit(); form.q.value = '1'; form.requestSubmit();
//// slot: a button that sends nothing
el.innerHTML = '<form><button id="b" type="button">x</button><button id="r" type="reset">r</button><input name="i" value="1"></form><output></output>'; el.firstChild.onsubmit = () => el.append('sent'); el.firstChild.i.value = 2; el.onclick = () => setTimeout(() => { el.lastChild.textContent = el.firstChild.i.value; });
//// click #b
//// click #r
//// slot: a form in a dialog
el.innerHTML = '<dialog open><form method="dialog"><button id="ok" value="yes">ok</button></form></dialog><output></output>'; el.firstChild.addEventListener('submit', (e) => el.append(e.defaultPrevented)); el.firstChild.onclose = ({ target }) => { el.lastChild.textContent = target.returnValue; };
//// click #ok
//// slot: a submit event that code makes
el.innerHTML = '<form action="https://other.example/"></form>'; el.firstChild.onsubmit = () => el.append('heard'); el.append(el.firstChild.dispatchEvent(new Event('submit', { cancelable: true })));
//// slot: an element called base is not there
el.textContent = [document.querySelector('base'), document.querySelectorAll('base').length, document.getElementsByTagName('base').length];
//// slot: messages to oneself
addEventListener('message', (e) => { el.append(e.data, e.origin === location.origin, e.source === window); }); postMessage('a', location.origin); postMessage('b', '*'); postMessage('c', 'https://other.example');
//// slot: links and forms without a target
el.innerHTML = '<a href="#x">a</a><form></form><a href="#y" target="_top">b</a>'; el.append(JSON.stringify([...el.children].map((one) => one.target)));
