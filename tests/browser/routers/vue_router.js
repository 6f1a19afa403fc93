import { createApp, h } from 'vue';
import {
  createMemoryHistory,
  createRouter,
  createWebHashHistory,
  createWebHistory,
  RouterLink,
  RouterView,
} from 'vue-router';

const HISTORIES = {
  hash: createWebHashHistory,
  memory: createMemoryHistory,
  web: createWebHistory,
};

const page = (name) => ({ render: () => h('p', `page ${name}`) });

export default (kind, el) => {
  const router = createRouter({
    history: HISTORIES[kind](),
    routes: [
      { path: '/', component: page('home') },
      { path: '/deals/:id', component: page('deal') },
      { path: '/:rest(.*)*', component: page('none') },
    ],
  });
  const link = (to, text) => h(RouterLink, { to }, () => text);
  const app = createApp({
    render: () => [
      h('nav', [link('/', 'home'), link('/deals/7?tab=a#b', 'deal')]),
      h('button', { onClick: () => router.back() }, 'back'),
      h(
        'output',
        `${router.currentRoute.value.fullPath} ${String(router.currentRoute.value.params.id)}`,
      ),
      h(RouterView),
    ],
  });
  app.use(router).mount(el);
  void router.replace('/');
};
