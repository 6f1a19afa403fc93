import type { Finding, Place } from '../protocol/messages.ts';
import type { Landmarks } from './landmarks.ts';

/** The place in the source that a finding of this code is best tied to when it came without one. */
export function landmarkPlace(
  finding: Finding,
  { start, define, returned, callbacks, asked }: Landmarks,
): Place | undefined {
  switch (finding.code) {
    case 'no-callbacks':
    case 'missing-callback':
    case 'misnamed-callback':
    case 'default-export':
      return returned ?? define ?? start;
    case 'unreadable-callback':
      return callbacks[finding.params.name] ?? returned ?? define ?? start;
    case 'not-amd':
    case 'async-factory':
    case 'promised-module':
    case 'inherited-then':
    case 'factory-threw':
    case 'version-missing':
    case 'version-unknown':
      return define ?? start;
    case 'unknown-module':
    case 'module-timeout':
      return asked(finding.params.name) ?? define ?? start;
    case 'undocumented-promise':
    case 'bad-return':
    case 'callback-threw':
    case 'cleanup-threw':
    case 'slot-removed':
      return callbacks[finding.params.name];
    default:
      return undefined;
  }
}
