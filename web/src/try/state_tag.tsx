import { Tag } from '../parts/tag';
import { useStore } from '../parts/use_store';
import { texts } from '../texts';
import type { TryPhone } from './try_phone';

export function StateTag({ phone }: { phone: TryPhone }) {
  const isOnline = useStore(phone.socket.phase).kind === 'online';
  const { state } = useStore(phone.state);
  return (
    <p role="status" data-phone={isOnline ? state : 'offline'}>
      {isOnline ? (
        <Tag>{texts.try.states[state]}</Tag>
      ) : (
        <Tag kind="bad">{texts.duty.unknown}</Tag>
      )}
    </p>
  );
}
