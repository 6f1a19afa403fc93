import type { Language } from '../../contract/contract.ts';
import { IMPORT_WORDS } from '../importing/words.ts';
import type { NameFault } from './name-fault.ts';
import { FOLDER_WORDS } from './words.ts';

/** Why a file cannot have this path. */
export function faultText(path: string, fault: NameFault, language: Language): string {
  const { faults } = FOLDER_WORDS[language];
  const { refusals, whyLeftOut } = IMPORT_WORDS[language];
  switch (fault.kind) {
    case 'empty':
      return faults.empty;
    case 'refused':
      return faults.refused(refusals[fault.reason](fault.details));
    case 'left-out':
      return faults.leftOut(path, whyLeftOut[fault.why]);
    case 'kind':
      return fault.isText ? faults.isText : faults.isNoText;
  }
}
