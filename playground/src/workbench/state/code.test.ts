import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAccounts } from '../../accounts/accounts.ts';
import { PAGE_CONTRACT } from '../../contract/published.test-support.ts';
import { codeOf } from './code.ts';
import type { Path } from './path.ts';
import { entitiesOf } from './shape.ts';

const [{ leads, sys }] = createAccounts('en') as [ReturnType<typeof createAccounts>[number]];
const [{ lead, leadFields }] = leads as [(typeof leads)[number]];
const VALUES: Record<string, unknown> = { sys, lead, leadFields };

function code(entity: string, path: Path): string {
  const { typed } = entitiesOf(PAGE_CONTRACT).find((one) => one.entity === entity)!;
  return codeOf(entity, path, { typed, value: VALUES[entity] }, PAGE_CONTRACT);
}

test('the code that reads a value asks whether each thing is there that may be missing', () => {
  assert.equal(code('sys', []), "methods.getState('sys')");
  assert.equal(code('sys', ['lang']), "methods.getState('sys')?.lang");
  assert.equal(code('lead', ['company', 'name']), "methods.getState('lead')?.company?.name");
  assert.equal(
    code('lead', ['contacts', '2001', 'fieldIds', 0]),
    "methods.getState('lead')?.contacts['2001']?.fieldIds[0]",
  );
  assert.equal(
    code('lead', ['statuses', 2, 'name']),
    "methods.getState('lead')?.statuses[2]?.name",
  );
  assert.equal(
    code('leadFields', ['lead_1001_13', 'value', 1]),
    "methods.getState('leadFields')?.lead_1001_13?.value?.[1]",
  );
});
