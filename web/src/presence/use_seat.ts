import { useEffect } from 'react';
import { useStore } from '../parts/use_store';
import { usePortal } from '../portal';

/** A visit to the phone in the page takes no calls away from another tab. */
const withoutSeat = '/try';

/** Makes this the tab where calls ring, if none is; when it is looked at, too. */
export function useSeat(pathname: string): void {
  const { sitDown } = usePortal().place;
  useEffect(() => {
    if (pathname === withoutSeat) return;
    const look = () => {
      if (document.visibilityState === 'visible') void sitDown();
    };
    void sitDown();
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [sitDown, pathname]);
}

/** Whether calls ring in this window. Null: that is not known yet. */
export function useIsHere(): boolean | null {
  const { place, presence } = usePortal();
  const state = useStore(place.seat.state);
  const phase = useStore(presence.socket.phase);
  if (phase.kind === 'replaced' || state === 'elsewhere') return false;
  return state === 'here' ? true : null;
}
