import { typescriptAt } from '../../typescript/client.ts';
import { Builder, type BuilderOptions } from './builder.ts';

/** What builds for one playground. */
export const builderAt = (options: Omit<BuilderOptions, 'client'>): Builder =>
  new Builder({ ...options, client: typescriptAt(options.assets) });
