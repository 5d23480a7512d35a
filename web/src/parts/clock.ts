import { useSyncExternalStore } from 'react';
import { Store } from './store';

const second = new Store(Math.floor(Date.now() / 1000));
let watchers = 0;
let timer: ReturnType<typeof setInterval> | undefined;

function watch(watcher: () => void): () => void {
  const stop = second.watch(watcher);
  watchers += 1;
  timer ??= setInterval(() => second.set(Math.floor(Date.now() / 1000)), 250);
  return () => {
    stop();
    watchers -= 1;
    if (watchers > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The time to the second; one timer for all that show it. */
export function useNow(): number {
  return useSyncExternalStore(watch, second.get) * 1000;
}
