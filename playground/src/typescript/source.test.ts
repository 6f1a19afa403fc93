import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moduleTypes } from '../bundler/module-types.ts';
import { CONTRACT } from '../contract/published.test-support.ts';
import { check, TYPES } from './check.test-support.ts';

const ENTRY = `import initAmocrmWidgetSdk from 'amocrm-sdk';
import { createRoot } from 'react-dom/client';
import { debounce } from 'lodash';
import nanoid from 'nanoid';
import { Card } from './card.tsx';
import css from './card.css';
import texts from './texts.json';

const { methods, constants } = initAmocrmWidgetSdk({ version: '1.0.0' });
const { lead } = constants.PUBLIC_STATE_ENTITIES;

export default {
  initLead: debounce(() => nanoid(methods.getState(lead)?.id)),
  registerWidgetsBarSlot(element: HTMLElement) {
    createRoot(element).render(<Card title={texts.title + css} />);
  },
};
`;
const FILES = {
  'src/personal_page.tsx': ENTRY,
  'src/card.tsx': `import { useState } from 'react';
export function Card({ title }: { title: string }) {
  const [count, setCount] = useState<number>(0);
  return <button onClick={() => setCount(count + 1)}>{title}: {count}</button>;
}
`,
  'src/card.css': 'p {}',
  'src/texts.json': '{"title": "x"}',
};

test('source has the types of the SDK, of React, of its own files, and of what it imports as text', async () => {
  const types = TYPES + moduleTypes(CONTRACT.modules);
  const { findings, checked } = await check(FILES, { types });
  assert.deepEqual(findings, []);
  assert.deepEqual([...checked].sort(), ['src/card.tsx', 'src/personal_page.tsx']);
  const wrong = { ...FILES, 'src/card.tsx': FILES['src/card.tsx'].replace('count + 1', "'one'") };
  const found = (await check(wrong, { types })).findings;
  assert.deepEqual(
    found.map(({ code, file, line }) => [code, file, line]),
    [['TS2345', 'src/card.tsx', 4]],
  );
});
