import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useStore } from '../parts/use_store';
import { usePortal } from '../portal';
import { texts } from '../texts';
import { IdleWatch } from './idle_watch';
import type { TabMessage } from './session';

const tellEvery = 5000;

/** Signs out when nothing happens in any tab, with a warning ahead. */
export function IdleGuard({ channel }: { channel: BroadcastChannel }) {
  const { me, session, desk } = usePortal();
  const [watch] = useState(
    () =>
      new IdleWatch(
        me.idle_minutes,
        () => desk.state.get().kind === 'talking',
        () => void session.signOut('idle'),
      ),
  );
  const left = useStore(watch.left);

  useEffect(() => {
    let told = 0;
    const acted = () => {
      watch.active();
      if (Date.now() - told < tellEvery) return;
      told = Date.now();
      channel.postMessage({ type: 'active' } satisfies TabMessage);
    };
    const heard = ({ data }: MessageEvent<TabMessage>) => {
      if (data.type === 'active') watch.active();
    };
    watch.start();
    const kinds = ['pointerdown', 'keydown', 'wheel'] as const;
    for (const kind of kinds) window.addEventListener(kind, acted, { passive: true });
    channel.addEventListener('message', heard);
    return () => {
      watch.stop();
      for (const kind of kinds) window.removeEventListener(kind, acted);
      channel.removeEventListener('message', heard);
    };
  }, [watch, channel]);

  if (left === null) return null;
  return (
    <div className="panel row" role="alert">
      {/* The seconds change; what is read aloud does not. */}
      <span aria-hidden>{texts.signIn.idleWarning(left)}</span>
      <span className="hidden">{texts.signIn.idleWarning(60)}</span>
      <Button onClick={watch.active}>{texts.signIn.stay}</Button>
    </div>
  );
}
