/**
 * Runs the kit's suite in the Python that a page runs: `node in_the_runtime.mjs`. The kit and what it
 * may import come from the built wheels; pytest is read from the virtual environment.
 */
import { existsSync, globSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '..', '..');
const RUNTIME = path.join(ROOT, 'plugins', 'personal_page', 'assets', 'python');
const [PACKAGES] = globSync(path.join(ROOT, '.venv', 'lib', 'python3*', 'site-packages'));
const SUITE = `
import sys
# Behind the wheels: of what is in both, the wheels count.
sys.path += ["/project/tests", "/packages"]
import pytest
int(pytest.main([
    "/project/tests/kit", "-q", "-W", "error", "-c", "/dev/null", "--rootdir=/project",
    "--confcutdir=/project/tests/kit", "--import-mode=importlib", "-p", "no:cacheprovider",
]))
`;

async function run() {
  const { loadPyodide } = await import(path.join(RUNTIME, 'pyodide.mjs'));
  const python = await loadPyodide({
    indexURL: RUNTIME,
    env: { HOME: '/', PYTEST_DISABLE_PLUGIN_AUTOLOAD: '1', PYTHONDONTWRITEBYTECODE: '1' },
  });
  await python.loadPackage('personal-page-backend', { messageCallback: () => {} });
  python.mountNodeFS('/project', ROOT);
  python.mountNodeFS('/packages', PACKAGES);
  console.log(`The kit in Python ${python.runPython('import sys; sys.version.split()[0]')}`);
  process.exitCode = python.runPython(SUITE);
}

if (existsSync(RUNTIME)) await run();
else console.log('Python in the page is left out of this build: its suite has nothing to run in.');
