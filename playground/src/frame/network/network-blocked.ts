import type { Install, Place } from '../../protocol/messages.ts';
import type { Whose } from '../whose.ts';
import type { Reporter } from '../telling/reporter.ts';
import type { Requests } from './requests.ts';

/** What the frame's policy lets pass to origins that the reader allows. */
const CAN_BE_ALLOWED = new Set(['connect-src', 'img-src']);

/** How a call begins. */
const CALL = /^(new\s|[\w$]+\s*\()/;

/**
 * Reports what the frame's policy kept from the network: the code itself is given no reason.
 *
 * @param isBackend Whether the backend in the page is at an address: it answers what code asks for, not what the
 * browser loads by itself.
 */
export function watchBlockedNetwork(
  reporter: Reporter,
  whose: Whose,
  requests: Requests,
  widgets: readonly Install[],
  isBackend: (url: string) => boolean,
): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    const url = event.blockedURI;
    // Code that was refused, as in `eval`, has a keyword in place of an address.
    if (URL.canParse(url)) {
      const call = requests.callFor(url);
      const place = call ? whose.placeOf(call) : placeOf(event, whose.files, widgets);
      if (!call) {
        requests.tell('GET', url, 'blocked');
      }
      const own = widgets.find(({ neighbour }) => !neighbour);
      const { effectiveDirective } = event;
      const other = CAN_BE_ALLOWED.has(effectiveDirective) ? 'network-blocked' : 'resource-blocked';
      const code = isBackend(url) ? 'backend-unanswered' : other;
      reporter.tellProblem({ code, params: { url } }, own?.widget ?? '', place);
    }
  });
}

/**
 * The browser says line and column but not the script, so the place is known only where one script can have asked.
 * Neighbours ask for nothing.
 */
function placeOf(
  { lineNumber: line, columnNumber: column }: SecurityPolicyViolationEvent,
  files: ReadonlySet<string>,
  widgets: readonly Install[],
): Place | undefined {
  const scripts = [...files].filter((name) => !widgets.some(({ file }) => file === name));
  const widget = widgets.find(({ neighbour }) => !neighbour);
  const code = widget?.source.split('\n')[line - 1]?.slice(column - 1) ?? '';
  // One name is left for the console line.
  return widget && scripts.length <= 1 && CALL.test(code)
    ? { file: widget.file, line, column }
    : undefined;
}
