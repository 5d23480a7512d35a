import { useEffect, useState } from 'react';
import { useStore } from '../parts/use_store';
import { usePortal } from '../portal';
import { type Board, boardAfter } from './board_state';

/** The board, kept by the engine's events while this is mounted. */
export function useBoard(): { board: Board | null; isStale: boolean } {
  const { presence } = usePortal();
  const [board, setBoard] = useState<Board | null>(null);
  const isOnline = useStore(presence.socket.phase).kind === 'online';
  useEffect(
    () => presence.onFrame((frame) => setBoard((before) => boardAfter(before, frame))),
    [presence],
  );
  useEffect(() => {
    if (!isOnline) return;
    presence.send({ type: 'board', watch: true });
    return () => void presence.send({ type: 'board', watch: false });
  }, [presence, isOnline]);
  return { board, isStale: !isOnline };
}
