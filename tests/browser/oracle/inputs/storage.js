//// slot: localStorage
localStorage.setItem('a', 1); localStorage.b = 'two'; el.textContent = [localStorage.a, localStorage.getItem('b'), localStorage.length, localStorage.getItem('c'), 'a' in localStorage, Object.keys(localStorage)]; localStorage.clear();
//// slot: sessionStorage
sessionStorage['x'] = { a: 1 }; el.textContent = [sessionStorage.x, sessionStorage.key(0)]; delete sessionStorage.x; el.append(sessionStorage.length);
//// slot: a storage is a Storage
el.textContent = [localStorage instanceof Storage, String(localStorage), JSON.stringify(localStorage)];
//// slot: cookies
document.cookie = 'mine=1; path=/'; document.cookie = 'gone=1; max-age=0'; el.textContent = document.cookie.includes('mine=1') + ' ' + document.cookie.includes('gone');
//// slot: a full storage
localStorage.clear(); try { localStorage.setItem('big', 'x'.repeat(6e6)); el.textContent = 'fits'; } catch (error) { el.textContent = error.name; }
