/** What `checker.js` is made of: it gives the checker to whoever runs the script, as a function of the realm. */

import { checkAlone } from './alone.ts';

Object.assign(globalThis, { checkWidget: checkAlone });
