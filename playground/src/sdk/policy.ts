import type { ProblemCode } from '../contract/names.ts';

export type VersionProblem = ProblemCode & `version-${string}`;

/** How the SDK decides where amoCRM is not known to. */
export interface SdkPolicy {
  /** What a widget reads of the state is its own to change; else nobody can. */
  copiesState: boolean;
  /** Subscribers hear whenever anything in the state was updated, not only when their entity has changed. */
  deliversEveryUpdate: boolean;
  /** A subscriber that throws does not keep the change from those after it. */
  deliversPastErrors: boolean;
  /** The problems with a version for which no instance is made. */
  refusedVersions: readonly VersionProblem[];
}

export const SDK_AS_ASSUMED: SdkPolicy = Object.freeze<SdkPolicy>({
  copiesState: false,
  deliversEveryUpdate: false,
  deliversPastErrors: true,
  refusedVersions: [],
});
