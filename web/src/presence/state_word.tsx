import { Tag } from '../parts/tag';
import { useStore } from '../parts/use_store';
import { usePortal } from '../portal';
import { texts } from '../texts';

/** My state as the engine knows it, always in sight. */
export function StateWord() {
  const { presence } = usePortal();
  const state = useStore(presence.state);
  const phase = useStore(presence.socket.phase);
  const isNotWanted = phase.kind === 'closed' || phase.kind === 'replaced';
  return (
    <span role="status" data-state={state ?? phase.kind}>
      {state ? (
        <Tag
          {...(state !== 'offline' && {
            kind: state === 'unavailable' ? 'bad' : 'good',
          })}
        >
          {texts.duty.state[state]}
        </Tag>
      ) : isNotWanted ? (
        <Tag>{texts.duty.notHere}</Tag>
      ) : (
        <Tag kind="bad">
          {phase.kind === 'connecting' ? texts.duty.connecting : texts.duty.unknown}
        </Tag>
      )}
    </span>
  );
}
