import type { Language } from '../../contract/contract.ts';
import type { StyleSource } from '../../protocol/inspection.ts';

export interface InspectorWords {
  tree: string;
  empty: string;
  slotOf: (widget: string) => string;
  shadow: string;
  more: (count: number) => string;
  styles: (node: string) => string;
  none: string;
  size: (width: number, height: number) => string;
  sources: Record<StyleSource, string>;
  /** What the source means, in full. */
  sourceHints: Record<StyleSource, string>;
  inherited: (element: string) => string;
  noRules: string;
  computed: string;
  filter: string;
  picking: string;
}

const size = (width: number, height: number): string =>
  `${Math.round(width * 10) / 10} × ${Math.round(height * 10) / 10}`;

/** The words of the panel that shows what is in the slots, which is loaded with both languages: they are few. */
export const INSPECTOR_WORDS: Record<Language, InspectorWords> = {
  ru: {
    tree: 'Что в слотах',
    empty: 'Слотов нет. Запустите виджет, и здесь появится разметка, которую он создал.',
    slotOf: (widget) => `слот: ${widget}`,
    shadow: 'теневое дерево',
    more: (count) => `Показать ещё (${count})`,
    styles: (node) => `Стили: ${node}`,
    none: 'Выберите узел в дереве или нажмите кнопку и укажите его прямо в кабинете.',
    size,
    sources: { cabinet: 'кабинет', widget: 'виджет', own: 'атрибут style' },
    sourceHints: {
      cabinet: 'Из стилей имитации кабинета. У настоящего кабинета стили другие.',
      widget: 'Из стилей, которые добавил виджет.',
      own: 'Из атрибута style самого элемента.',
    },
    inherited: (element) => `Унаследовано от ${element}`,
    noRules: 'Ни одно правило не относится к этому узлу.',
    computed: 'Вычисленные стили',
    filter: 'Найти свойство',
    picking: 'Щёлкните элемент в кабинете. Esc — отмена.',
  },
  en: {
    tree: 'What the slots hold',
    empty: 'There is no slot. Run the widget, and the markup that it makes shows here.',
    slotOf: (widget) => `slot of ${widget}`,
    shadow: 'shadow tree',
    more: (count) => `Show more (${count})`,
    styles: (node) => `Styles: ${node}`,
    none: 'Choose a node in the tree, or press the button and point at it in the cabinet.',
    size,
    sources: { cabinet: 'cabinet', widget: 'widget', own: 'style attribute' },
    sourceHints: {
      cabinet: 'From the styles of the simulated cabinet. Those of the real one are others.',
      widget: 'From styles that the widget has added.',
      own: 'From the style attribute of the element itself.',
    },
    inherited: (element) => `Inherited from ${element}`,
    noRules: 'No rule is about this node.',
    computed: 'Computed styles',
    filter: 'Find a property',
    picking: 'Click an element in the cabinet. Esc ends this.',
  },
};
