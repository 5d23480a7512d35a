import { Button, Switch } from '@mantine/core';
import { useStore } from '../parts/use_store';
import { usePortal } from '../portal';
import { NotHere } from '../presence/not_here';
import { useIsHere } from '../presence/use_seat';
import { texts } from '../texts';

const words = texts.duty;

/** The switch, and everything that keeps calls from ringing here. */
export function DutyPanel() {
  const { presence, line } = usePortal();
  const wish = useStore(presence.wish);
  const state = useStore(presence.state);
  const hasLine = useStore(line.state).kind !== 'none';
  const isHere = useIsHere();
  if (isHere === false)
    return (
      <section className="panel" aria-label={words.label}>
        <NotHere />
      </section>
    );
  return (
    <section className="panel stack" aria-label={words.label}>
      <div className="row">
        <Switch
          size="lg"
          label={words.label}
          checked={wish}
          onChange={({ currentTarget }) => presence.setWish(currentTarget.checked)}
        />
        <strong aria-live="polite">{state ? words.state[state] : words.unknown}</strong>
      </div>
      <p className="dimmed">{hasLine ? words.hint : words.noLine}</p>
      <ConnectionHint />
      <LineHint />
      {hasLine && <AlertHints />}
    </section>
  );
}

function ConnectionHint() {
  const { presence } = usePortal();
  const phase = useStore(presence.socket.phase);
  return <div role="status">{phase.kind === 'waiting' && <p>{words.waiting}</p>}</div>;
}

function LineHint() {
  const { line } = usePortal();
  const state = useStore(line.state);
  return (
    <div role="status">
      {state.kind === 'opening' && <p>{words.opening}</p>}
      {state.kind === 'failed' && (
        <div className="row">
          <span>{words.lineFailed}</span>
          <Button size="xs" onClick={() => void line.open()}>
            {words.lineAgain}
          </Button>
        </div>
      )}
    </div>
  );
}

function AlertHints() {
  const { alert } = usePortal();
  const canSound = useStore(alert.canSound);
  const canNotify = useStore(alert.canNotify);
  return (
    <>
      {!canSound && (
        <div className="row">
          <span>{words.unlockHint}</span>
          <Button size="xs" variant="default" onClick={() => void alert.unlock()}>
            {words.unlock}
          </Button>
        </div>
      )}
      {!canNotify && (
        <div className="row">
          <span>{words.notifyHint}</span>
          <Button size="xs" variant="default" onClick={() => void alert.askToNotify()}>
            {words.notify}
          </Button>
        </div>
      )}
    </>
  );
}
