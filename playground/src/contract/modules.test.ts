import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { MODULES } from '../../modules.mjs';
import { CONTRACT, PAGE_CONTRACT } from './published.test-support.ts';

const OURS = new Set(['amocrm-sdk', 'import-modules']);

test('the build wraps exactly the npm modules of the contract', () => {
  const wrapped = Object.keys(MODULES).filter((id) => !id.startsWith('personal-page/'));
  const published = CONTRACT.modules.filter((id) => !OURS.has(id));
  assert.deepEqual(wrapped.toSorted(), published.toSorted());
});

test('the installed packages are of the versions that the contract names', async () => {
  const manifest = JSON.parse(
    await readFile(new URL('../../package.json', import.meta.url), 'utf8'),
  ) as { dependencies: Record<string, string> };
  const packages = PAGE_CONTRACT.modules.filter((module) => module.package !== null);
  assert.ok(packages.length >= 12);
  for (const { id, package: name, version } of packages) {
    assert.equal(manifest.dependencies[name ?? ''], version, id);
  }
});
