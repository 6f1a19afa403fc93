import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { Link, Route, Router, Switch, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';

const HOOKS = { hash: { hook: useHashLocation }, web: null };

function App() {
  const [where] = useLocation();
  return [
    h(Link, { key: 'h', href: '/' }, 'home'),
    h(Link, { key: 'd', href: '/deals/7' }, 'deal'),
    h('button', { key: 'b', onClick: () => history.back() }, 'back'),
    h('output', { key: 'o' }, where),
    h(
      Switch,
      { key: 's' },
      h(Route, { path: '/deals/:id' }, ({ id }) => h('p', null, `page deal ${id}`)),
      h(Route, null, h('p', null, 'page home')),
    ),
  ];
}

export default (kind, el) => {
  createRoot(el).render(h(Router, HOOKS[kind], h(App)));
};
