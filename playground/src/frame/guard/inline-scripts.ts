import { isIdle } from '../idle-link.ts';
import type { Whose } from '../whose.ts';
import type { Reporter } from '../telling/reporter.ts';

/**
 * Reports code that a widget wrote into markup: the frame's policy runs none. The browser does not say whose it
 * is.
 */
export function watchInlineScripts(reporter: Reporter, whose: Whose): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    const { blockedURI, effectiveDirective, sample } = event;
    const isInline = blockedURI === 'inline' && effectiveDirective.startsWith('script-src');
    if (isInline && !isIdle(sample)) {
      reporter.tellProblem(
        { code: 'inline-script', params: { value: sample } },
        whose.last,
        undefined,
      );
    }
  });
}
