import { Button, Title } from '@mantine/core';
import { phone as shown } from '../parts/format';
import { Keypad } from '../parts/keypad';
import { texts } from '../texts';
import type { TryPhone } from './try_phone';
import type { TryState } from './try_state';

const words = texts.try;

/** A staff member's own phone, with its screening. */
export function SecondPhone({ phone, state }: { phone: TryPhone; state: TryState }) {
  const hangUp = () => phone.send({ type: 'second.hang_up' });
  return (
    <section className="panel stack">
      <Title order={2} size="h4">
        {words.second}
      </Title>
      <div role="alert">
        {state.second === 'rings' && words.secondRings(shown(state.secondFrom))}
      </div>
      {state.second === 'idle' && <p className="dimmed">{words.secondIdle}</p>}
      {state.second === 'rings' && (
        <Button color="green" onClick={() => phone.secondAnswers()}>
          {words.answer}
        </Button>
      )}
      {state.second === 'talks' && (
        <Keypad
          label={words.second}
          onKey={(digits) => phone.send({ type: 'second.key', digits })}
        />
      )}
      {state.second !== 'idle' && (
        <Button color="red" onClick={hangUp}>
          {words.hangUp}
        </Button>
      )}
    </section>
  );
}
