import type { HeaderList } from '../protocol/backend.ts';
import type { Place } from '../protocol/messages.ts';
import type { LogLevel } from '../protocol/public.ts';
import { BACKEND_FILE, type BackendFinding, type PrintedLine } from '../protocol/python.ts';
import { type PyProxy, type Pyodide, QUIET } from './runtime.ts';
import type { ServerAnswer, ServerRequest } from './server.ts';

/**
 * Calls the bridge. What it raises is returned beside the result: Pyodide prints an exception that leaves Python,
 * and loses all of it but its text.
 */
const CALLS = `
from personal_page_backend import bridge, console
from personal_page_backend.faults import BackendError

def attempt(call, *parameters):
    try:
        return call(*parameters), None
    except BackendError as error:
        return None, error

def load(source, environment):
    return attempt(bridge.load, source, environment.to_py())

def handle(method, url, headers, body):
    return attempt(bridge.handle, method, url, headers.to_py(), body.to_bytes())

load, handle, console.redirect
`;

/** A tuple of Python: what the bridge returned, and what it raised. */
interface Attempted extends PyProxy {
  get(index: 0): Answer | undefined;
  get(index: 1): Raised | undefined;
}

interface Calls extends PyProxy {
  get(index: 0): (source: string, environment: Record<string, string>) => Attempted;
  get(index: 1): (method: string, url: string, headers: HeaderList, body: Uint8Array) => Attempted;
  get(index: 2): (emit: (level: LogLevel, text: string, line: number | undefined) => void) => void;
}

interface Answer extends PyProxy {
  status: number;
  reason: string;
  headers: PyProxy;
  body: PyProxy;
}

/** A `BackendError` of the bridge. */
interface Raised extends PyProxy {
  code: string;
  message: string;
  line: number | undefined;
  column: number | undefined;
  traceback: string;
  module: string | undefined;
  rule: string | undefined;
  values: PyProxy;
}

/** Something is wrong with backend.py. */
export class BackendError extends Error {
  override name = 'BackendError';
  readonly finding: BackendFinding;
  /** The traceback as Python prints it; empty where there is none. */
  readonly traceback: string;

  constructor(finding: BackendFinding, traceback: string) {
    super(finding.code);
    this.finding = finding;
    this.traceback = traceback;
  }
}

/** backend.py as a server. */
export class Application {
  readonly #calls: Calls;

  private constructor(calls: Calls) {
    this.#calls = calls;
  }

  /** `print` hears of every line that is printed or logged. */
  static async create(python: Pyodide, print: (line: PrintedLine) => void): Promise<Application> {
    await python.loadPackage('personal-page-backend', QUIET);
    const calls = python.runPython(CALLS) as Calls;
    calls.get(2)((level, text, line) => {
      print({ level, text, line: line ?? null });
    });
    return new Application(calls);
  }

  /** @throws BackendError */
  load(source: string, environment: Record<string, string>): void {
    attempted(() => this.#calls.get(0)(source, environment));
  }

  /** @throws BackendError */
  handle({ method, url, headers, body }: ServerRequest): ServerAnswer {
    const answer = attempted(() => this.#calls.get(1)(method, url, headers, body));
    if (!answer) {
      throw new Error('the bridge has answered nothing');
    }
    const { status, reason, headers: given, body: content } = answer;
    const names = given.toJs() as HeaderList;
    const bytes = content.toJs() as Uint8Array<ArrayBuffer>;
    for (const proxy of [given, content, answer]) {
      proxy.destroy();
    }
    const lower = names.map(([name, value]): [string, string] => [name.toLowerCase(), value]);
    return { status, reason, headers: lower, body: bytes, broken: false };
  }
}

/** What the bridge returned. @throws BackendError */
function attempted(call: () => Attempted): Answer | undefined {
  let pair: Attempted;
  try {
    pair = call();
  } catch (error) {
    // Python had no memory left, not even for the bridge.
    if (error instanceof Error && error.name === 'PythonError') {
      const reason = error.message.trim().split('\n').at(-1) ?? '';
      const finding = {
        code: 'backend-threw' as const,
        params: { reason },
        place: null,
        rule: null,
      };
      throw new BackendError(finding, '');
    }
    throw error;
  }
  const [answer, raised] = [pair.get(0), pair.get(1)];
  pair.destroy();
  if (raised) {
    throw errorOf(raised);
  }
  return answer;
}

function errorOf(raised: Raised): BackendError {
  const { code, message, line, column, traceback, module, rule, values } = raised;
  const named = Object.fromEntries(values.toJs() as [string, string][]);
  values.destroy();
  raised.destroy();
  const place: Place | null =
    line === undefined ? null : { file: BACKEND_FILE, line, column: column ?? 1 };
  // The sentence of the problem has a full stop of its own after it.
  const params = { reason: message.replace(/\.$/, ''), name: module ?? '' };
  const broken = rule === undefined ? null : { name: rule, values: named };
  // The code is the kit's; whoever reads the message looks at what it is.
  const finding = { code, params, place, rule: broken } as BackendFinding;
  return new BackendError(finding, traceback.trimEnd());
}
