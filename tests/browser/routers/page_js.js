import page from 'page';

export default (kind, el) => {
  el.innerHTML =
    '<a href="/">home</a><a href="/deals/7?tab=a#b">deal</a><button>back</button><output></output><p></p>';
  el.querySelector('button').addEventListener('click', () => history.back());
  const show = (text) => (context) => {
    const { path, hash, params } = context;
    el.querySelector('output').textContent = `${path} ${hash} ${String(params.id)}`;
    el.querySelector('p').textContent = text;
  };
  page('/deals/:id', show('page deal'));
  page('*', show('page home'));
  page.start();
};
