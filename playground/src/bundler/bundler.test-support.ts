import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import ts from 'typescript';
import { CONTRACT } from '../contract/published.test-support.ts';
import { FACTS } from '../checker/checker.test-support.ts';
import { type Bundle, bundle, type Provided } from './bundle.ts';
import { toolchainOf } from './toolchain.ts';

export type Files = Readonly<Record<string, string>>;

export const KNOWN: Provided = { modules: CONTRACT.modules, functions: FACTS.functions };

export const TOOLS = toolchainOf(ts);

export const ENTRY = 'src/personal_page.tsx';

/** The bundle of files whose entry is the usual one. */
export const bundled = (files: Files, entry = ENTRY): Bundle =>
  bundle({ files, entry }, KNOWN, TOOLS);

/** The code and the map of files that have no error. */
export function builtOf(files: Files, entry = ENTRY): NonNullable<Bundle['built']> {
  const { built, findings } = bundled(files, entry);
  if (!built) {
    throw new Error(JSON.stringify(findings));
  }
  return built;
}

const npm = createRequire(import.meta.url) as (id: string) => unknown;

/** What the cabinet provides, as npm has it. */
const MODULES: Readonly<Record<string, () => unknown>> = {
  react: () => npm('react'),
  'react-dom': () => npm('react-dom'),
  nanoid: () => () => 'an-id',
  lodash: () => npm('lodash'),
  dateformat: () => (npm('dateformat') as { default: unknown }).default,
  classnames: () => npm('classnames'),
  'amocrm-sdk': () => (options: unknown) => ({ options, methods: {}, constants: {} }),
};

export function providedModule(id: string): unknown {
  const module = MODULES[id];
  if (!module) {
    throw new Error(`${id} is not provided`);
  }
  return module();
}

/** Code with names for what it is given, run under the name of a file. */
export function run(code: string, file: string, given: Readonly<Record<string, unknown>>): void {
  const compiled = compileFunction(code, Object.keys(given), { filename: file });
  (compiled as (...values: unknown[]) => void)(...Object.values(given));
}

/** The value of an AMD module, run as a loader runs it. */
export function valueOf(code: string, fileName = 'personal_page.js'): unknown {
  let value: unknown;
  const define = (ids: string[], factory: (...modules: unknown[]) => unknown): void => {
    value = factory(...ids.map(providedModule));
  };
  run(code, fileName, { define });
  return value;
}

/** A widget of several files of every kind. */
export const WIDGET: Files = {
  'src/personal_page.tsx': `#!/usr/bin/env node
import initAmocrmWidgetSdk from 'amocrm-sdk';
import { createRoot } from 'react-dom/client';
import { Card, type CardProps } from './card';
import texts from './texts.json';
import css from './card.css';
import { fail } from './fail.js';

const { options } = initAmocrmWidgetSdk({ version: '1.0.0' }) as any;
const props: CardProps = { title: texts.title, items: ['a', 'b'] };

export default {
  initLead() { return options; },
  registerWidgetsBarSlot(element: unknown) {
    createRoot(element as any).render(<Card {...props} />);
  },
  view: () => <Card {...props}><i>{css}</i></Card>,
  fail,
};
`,
  'src/card.tsx': `import { memo, type ReactNode } from 'react';
import classNames from 'classnames';
import * as lodash from 'lodash';
import icon from './icon.svg';
import { Tone, toneOf } from './tone';

export interface CardProps { title: string; items: string[]; children?: ReactNode }

export const Card = memo(function Card({ title, items, children }: CardProps) {
  return (
    <>
      <h3 className={classNames('card', { [toneOf(Tone.Calm)]: true })}>{lodash.upperFirst(title)}</h3>
      <ul>
        {items.map((item, index) => <li key={item}>{index}: {item}</li>)}
      </ul>
      {children}
      <span>{icon.length}</span>
    </>
  );
});
`,
  'src/tone.ts': `import { order } from './cycle-a';
export enum Tone { Calm = 'calm', Loud = 'loud' }
export const toneOf = (tone: Tone): string => \`\${tone}-\${order()}\`;
export * from './cycle-b';
`,
  'src/cycle-a.ts': `import { b } from './cycle-b';
export const a = 'a';
export const order = (): string => a + b();
`,
  'src/cycle-b.ts': `import { a } from './cycle-a';
export const b = (): string => \`b(\${a})\`;
`,
  'src/fail.ts': `import format = require('./legacy');

export function fail(): never {
  const reason: string = format('failed');
  throw new Error(reason);
}
`,
  'src/legacy.js': `module.exports = function format(text) {
  return typeof define === 'function' ? 'amd' : '<' + text + '>';
};
`,
  'src/texts.json': '{ "title": "lead", "__proto__": 1 }',
  'src/card.css': '.card { color: red }\n',
  'src/icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
};
