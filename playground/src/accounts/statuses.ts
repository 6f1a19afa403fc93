import type { Say } from './say.ts';

/** The steps of an order; `selected` is the index of the one it has reached. */
export function statuses(say: Say, selected: number) {
  const steps: [id: string, name: string, color: string][] = [
    ['501', say('Заявка', 'Request'), '#99ccff'],
    ['502', say('Замер', 'Measuring'), '#ffcc66'],
    ['503', say('Производство', 'Production'), '#f2a5d0'],
    ['504', say('Доставка', 'Delivery'), '#c1a6ff'],
    ['142', say('Готово', 'Done'), '#87d37c'],
  ];
  return steps.map(([id, name, color], index) => ({
    id,
    name,
    color,
    selected: index === selected,
  }));
}
