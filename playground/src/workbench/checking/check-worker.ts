/** What runs the checker beside the page; the script of the checker itself is loaded before it. */

import type { CheckWidget } from '../../checker/alone.ts';
import type { Asked } from './request.ts';
import { requestText } from './request.ts';

declare const checkWidget: CheckWidget;

interface Question {
  id: number;
  asked: Asked;
}

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  postMessage({ id: data.id, answer: checkWidget(requestText(data.asked)) });
});
