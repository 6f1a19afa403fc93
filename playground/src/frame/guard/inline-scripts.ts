import type { Whose } from '../whose.ts';
import type { Reporter } from '../telling/reporter.ts';

/** Links that are meant to do nothing: that the policy stops their code changes nothing. */
const IDLE = /^javascript:\s*(?:void\b[^;]*)?;?\s*$/;

/**
 * Reports code that a widget wrote into markup: the frame's policy runs none. The browser does not say whose it
 * is.
 */
export function watchInlineScripts(reporter: Reporter, whose: Whose): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    const { blockedURI, effectiveDirective, sample } = event;
    const isInline = blockedURI === 'inline' && effectiveDirective.startsWith('script-src');
    if (isInline && !IDLE.test(sample)) {
      reporter.tellProblem(
        { code: 'inline-script', params: { value: sample } },
        whose.last,
        undefined,
      );
    }
  });
}
