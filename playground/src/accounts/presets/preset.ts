import type { Entities } from '../../contract/names.ts';
import type { Say } from '../say.ts';

/** Data that widgets stumble over, laid over the state that there is. */
export interface Preset {
  id: string;
  title: Record<'ru' | 'en', string>;
  /** What it changes, and what for. */
  description: Record<'ru' | 'en', string>;
  /** The entities that it changes. */
  apply(state: Entities, say: Say): Partial<Entities>;
}
