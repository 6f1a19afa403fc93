import type { SdkPolicy } from '../protocol/policy.ts';

/** What the behaviours of the contract say of the SDK. */
export const SDK_AS_ASSUMED: SdkPolicy = Object.freeze<SdkPolicy>({
  copiesState: false,
  deliversEveryUpdate: false,
  deliversPastErrors: true,
  refusedVersions: [],
});
