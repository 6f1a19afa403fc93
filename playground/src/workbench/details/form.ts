import type { Details, Field, SupportPatterns } from '../../archive/details.ts';
import type { Language } from '../../contract/contract.ts';
import type { ExportKind } from '../../protocol/public.ts';

/** What a reader is asked of a widget. */
export interface DetailsForm {
  /** What is downloaded after the answer. */
  kind: ExportKind;
  language: Language;
  fields: readonly Field[];
  /** What is known already. */
  details: Details;
  patterns: SupportPatterns;
}

/** Shows a form over `stage` and resolves with what the reader gives; null if they change their mind. */
export type Ask = (form: DetailsForm, stage: HTMLElement) => Promise<Details | null>;
