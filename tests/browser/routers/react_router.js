import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import {
  BrowserRouter,
  HashRouter,
  Link,
  MemoryRouter,
  Route,
  Routes,
  useLocation,
  useNavigate,
  useParams,
} from 'react-router';

const ROUTERS = { hash: HashRouter, memory: MemoryRouter, web: BrowserRouter };

function Shown({ name }) {
  const { pathname, search, hash } = useLocation();
  return [
    h('output', { key: 'o' }, `${pathname}${search}${hash} ${String(useParams().id)}`),
    h('p', { key: 'p' }, `page ${name}`),
  ];
}

function App() {
  const go = useNavigate();
  return [
    h(Link, { key: 'h', to: '/' }, 'home'),
    h(Link, { key: 'd', to: '/deals/7?tab=a#b' }, 'deal'),
    h('button', { key: 'b', onClick: () => void go(-1) }, 'back'),
    h(
      Routes,
      { key: 'r' },
      h(Route, { path: '/deals/:id', element: h(Shown, { name: 'deal' }) }),
      h(Route, { path: '*', element: h(Shown, { name: 'home' }) }),
    ),
  ];
}

export default (kind, el) => {
  createRoot(el).render(h(ROUTERS[kind], null, h(App)));
};
