import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useStore } from '../parts/use_store';
import { usePortal } from '../portal';
import { texts } from '../texts';
import { IdleWatch } from './idle_watch';
import type { TabMessage } from './session';

/** Signs out when nothing happens in any tab, with a warning ahead. */
export function IdleGuard({ channel }: { channel: BroadcastChannel }) {
  const { me, session, desk, edits } = usePortal();
  const [watch] = useState(
    () =>
      new IdleWatch(me.idle_minutes, {
        isBusy: () => desk.isBusy,
        onIdle: () => void session.signOut('idle'),
        tell: () => channel.postMessage({ type: 'active' } satisfies TabMessage),
      }),
  );
  const left = useStore(watch.left);
  const hasEdits = useStore(edits.all).size > 0;

  useEffect(() => {
    const { acted } = watch;
    const heard = ({ data }: MessageEvent<TabMessage>) => {
      if (data.type === 'active') watch.heard();
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
      {hasEdits && <span>{texts.unsaved.isLost}</span>}
      <Button onClick={watch.acted}>{texts.signIn.stay}</Button>
    </div>
  );
}
