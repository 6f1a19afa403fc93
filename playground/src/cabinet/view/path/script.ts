/**
 * The client's path as a script of its own: most cabinets begin behind it, so a frame runs it only when it is asked
 * for. It hands over its one function as a property of the global object.
 */

import { CLIENT_PATH_DOOR } from './door.ts';
import { letClientIn } from './path.ts';

Object.assign(globalThis, { [CLIENT_PATH_DOOR]: letClientIn });
