import { layOut } from './fcose';
import type { Task } from './layout';

self.addEventListener('message', ({ data }: MessageEvent<{ turn: number; task: Task }>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's has none
  self.postMessage({ turn: data.turn, laid: layOut(data.task) });
});
