//// slot: markup from text
el.innerHTML = '<ul><li>a<li>b</ul><template><i>no</i></template>'; el.append(document.createRange().createContextualFragment('<b>c</b>'));
//// slot: a script in markup does not run
el.innerHTML = '<script>window.ran = 1<\/script>'; el.textContent = String(window.ran);
//// slot: a click
el.innerHTML = '<button id="b">0</button>'; el.firstChild.onclick = ({ target }) => { target.textContent = +target.textContent + 1; };
//// click #b
//// click #b
//// slot: delegation and stopPropagation
el.innerHTML = '<p id="p"><b id="b">x</b></p>'; const seen = [];
el.addEventListener('click', (e) => { seen.push(e.target.id, e.eventPhase, e.isTrusted); el.dataset.seen = seen; setTimeout(() => el.append(` ${seen}`)); });
el.querySelector('p').addEventListener('click', () => seen.push('p'));
//// click #b
//// slot: typing
el.innerHTML = '<input id="i"><output></output>'; el.firstChild.oninput = (e) => { el.lastChild.textContent = e.target.value; };
//// fill #i words
//// slot: keys
el.innerHTML = '<input id="i"><output></output>'; el.firstChild.onkeydown = (e) => { el.lastChild.textContent += `${e.key} ${e.code} `; };
//// press #i Enter
//// press #i ArrowDown
//// slot: a label reaches its field
el.innerHTML = '<label id="l">Send <input type="checkbox"></label><output></output>'; el.querySelector('input').onchange = (e) => { el.lastChild.textContent = e.target.checked; };
//// click #l
//// slot: details open
el.innerHTML = '<details><summary id="s">more</summary>text</details><output></output>';
el.firstChild.addEventListener('toggle', ({ target }) => { el.lastChild.textContent = target.open; });
//// click #s
//// slot: a modal dialog with a form
el.innerHTML = '<dialog><form method="dialog"><button id="ok" value="yes">ok</button></form></dialog><output></output>';
el.firstChild.onclose = ({ target }) => { el.lastChild.textContent = target.returnValue; }; el.firstChild.showModal();
//// click #ok
//// slot: a popover
el.innerHTML = '<button id="b" popovertarget="pop">open</button><div id="pop" popover>hello</div><output></output>';
el.querySelector('#pop').addEventListener('toggle', (e) => { el.lastChild.textContent = e.newState; });
//// click #b
//// slot: a form that the widget sends itself
el.innerHTML = '<form><input name="a" value="1"><button id="b">send</button></form><output></output>';
el.firstChild.onsubmit = (e) => { e.preventDefault(); el.lastChild.textContent = new URLSearchParams(new FormData(e.target)); };
//// click #b
//// slot: a required field holds the form
el.innerHTML = '<form><input required><button id="b">send</button></form><output></output>';
el.firstChild.onsubmit = (e) => { e.preventDefault(); el.lastChild.textContent = 'sent'; };
el.querySelector('input').oninvalid = () => { el.lastChild.textContent = 'invalid'; };
//// click #b
//// slot: contenteditable
el.innerHTML = '<div id="e" contenteditable="true">a</div><output></output>'; el.firstChild.oninput = () => { el.lastChild.textContent = el.firstChild.textContent; };
//// fill #e words
//// slot: select
el.innerHTML = '<select id="s"><option>a<option>b</select><output></output>'; el.firstChild.onchange = (e) => { el.lastChild.textContent = e.target.value; };
//// press #s ArrowDown
//// slot: focus that the widget asks for
el.innerHTML = '<button id="b">x</button><input id="i"><output></output>'; el.firstChild.onclick = () => { el.children[1].focus(); el.lastChild.textContent = document.activeElement.id; };
//// click #b
//// slot: own events
el.addEventListener('mine', ({ detail, bubbles, composed }) => { el.textContent = [detail.a, bubbles, composed]; }); el.dispatchEvent(new CustomEvent('mine', { detail: { a: 1 }, bubbles: true }));
//// slot: custom elements and slots
customElements.define('own-thing', class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<slot></slot>!'; el.append(this.shadowRoot.textContent); } });
el.innerHTML = '<own-thing>inside</own-thing>';
//// slot: attributes that change
customElements.define('own-watch', class extends HTMLElement { static observedAttributes = ['a']; attributeChangedCallback(name, old, now) { el.append(`${name} ${old} ${now};`); } });
const own = document.createElement('own-watch'); own.setAttribute('a', '1'); own.setAttribute('a', '2');
//// slot: mutation observers
new MutationObserver((records) => { el.dataset.seen = records.length; el.append(`seen ${records.map(({ type }) => type)}`); }).observe(el.appendChild(document.createElement('i')), { childList: true, attributes: true });
el.firstChild.append('x'); el.firstChild.id = 'y';
//// slot: styles
el.innerHTML = '<style>.a-mark { color: rgb(1, 2, 3) }</style><i class="a-mark">x</i>'; el.append(getComputedStyle(el.querySelector('i')).color);
//// slot: constructed style sheets
const sheet = new CSSStyleSheet(); sheet.replaceSync('i { font-weight: 700 }'); const host = el.appendChild(document.createElement('div')); const root = host.attachShadow({ mode: 'open' }); root.adoptedStyleSheets = [sheet]; root.innerHTML = '<i>x</i>'; el.append(getComputedStyle(root.firstChild).fontWeight);
//// slot: variables of styles
el.style.setProperty('--mine', ' 5px'); el.textContent = getComputedStyle(el).getPropertyValue('--mine').trim();
//// slot: canvas
const canvas = document.createElement('canvas'); canvas.width = canvas.height = 1; const pen = canvas.getContext('2d'); pen.fillStyle = '#010203'; pen.fillRect(0, 0, 1, 1); el.textContent = [...pen.getImageData(0, 0, 1, 1).data];
//// slot: a picture of a canvas
const canvas = document.createElement('canvas'); canvas.width = 2; const image = new Image(); image.onload = () => { el.textContent = image.naturalWidth; }; image.onerror = () => { el.textContent = 'error'; }; image.src = canvas.toDataURL();
//// slot: a picture from a Blob
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="3"/>'; const image = new Image(); image.onload = () => { el.textContent = image.naturalWidth; }; image.onerror = () => { el.textContent = 'error'; }; image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
//// slot: DOMParser and XMLSerializer
const parsed = new DOMParser().parseFromString('<a><b/></a>', 'text/xml'); el.textContent = new XMLSerializer().serializeToString(parsed);
//// slot: ranges and selection
el.innerHTML = '<p>some text</p>'; const range = document.createRange(); range.setStart(el.firstChild.firstChild, 0); range.setEnd(el.firstChild.firstChild, 4); getSelection().removeAllRanges(); getSelection().addRange(range); el.append(` ${getSelection()}`);
//// slot: animations
const animation = el.animate([{ opacity: 0 }, { opacity: 1 }], 10); await animation.finished; el.textContent = animation.playState;
//// slot: matchMedia
el.textContent = [matchMedia('(min-width: 1px)').matches, matchMedia('print').matches];
//// slot: IntersectionObserver
new IntersectionObserver(([entry], own) => { own.disconnect(); el.append(entry.isIntersecting ? ' seen' : ' hidden'); }).observe(el); el.append('x');
//// slot: ResizeObserver
const box = el.appendChild(document.createElement('div')); box.style.cssText = 'width: 30px; height: 10px'; new ResizeObserver(([entry], own) => { own.disconnect(); el.append(String(entry.contentRect.width)); }).observe(box);
//// slot: drag and drop that a script begins
el.innerHTML = '<i></i>'; el.firstChild.addEventListener('drop', (e) => { e.preventDefault(); el.append(e.dataTransfer.getData('text/plain')); }); const data = new DataTransfer(); data.setData('text/plain', 'dropped'); el.firstChild.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
//// slot: files of a field
el.innerHTML = '<input type="file">'; const data = new DataTransfer(); data.items.add(new File(['a;b'], 'a.csv')); el.firstChild.files = data.files; const reader = new FileReader(); reader.onload = () => el.append(`${el.firstChild.files[0].name} ${reader.result}`); reader.readAsText(el.firstChild.files[0]);
//// slot: sizes
el.innerHTML = '<div style="width: 40px; height: 20px; padding: 5px"></div>'; const box = el.firstChild; el.textContent = [box.offsetWidth, box.clientHeight, box.getBoundingClientRect().width];
