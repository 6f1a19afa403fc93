import { type SdkDependencies, createSdkFactory } from '../../sdk/sdk.ts';
import type { Whose } from '../whose.ts';
import type { Amd } from './amd.ts';

/** Provides the modules that are made in the frame: the SDK, and the one by which a widget loads others later. */
export function provideOwnModules(amd: Amd, whose: Whose, sdk: SdkDependencies): void {
  // One module for all: the widget is the one whose factory makes the instance.
  amd.provide(sdk.contract.sdkModule, () => (options?: { version?: unknown }) => {
    return createSdkFactory(whose.ofModule(amd.executing), sdk)(options);
  });
  amd.provide('import-modules', () => (ids: string | string[]) => amd.require([ids].flat()));
}
