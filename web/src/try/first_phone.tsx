import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { phone as shown } from '../parts/format';
import { Keypad } from '../parts/keypad';
import { texts } from '../texts';
import type { TryPhone } from './try_phone';
import type { TryState } from './try_state';

const words = texts.try;
const callersNumber = '+14155550100';

export function FirstPhone({ phone, state }: { phone: TryPhone; state: TryState }) {
  const isCalling = state.state !== 'idle';
  return (
    <section className="panel stack" aria-label={words.title}>
      {isCalling ? (
        <>
          <Keypad label={words.keypad} onKey={(key) => phone.key(key)} />
          <p role="status">
            {state.recording !== null && words.recording(state.recording)}
            {state.ringing !== null && words.ringing(state.ringing)}
          </p>
          {state.recording !== null && (
            <Button variant="default" onClick={() => phone.endRecording()}>
              {words.stopRecording}
            </Button>
          )}
          <Button color="red" onClick={() => phone.hangUp()}>
            {words.hangUp}
          </Button>
        </>
      ) : (
        <CallForm phone={phone} state={state} />
      )}
    </section>
  );
}

function CallForm({ phone, state }: { phone: TryPhone; state: TryState }) {
  const [to, setTo] = useState<string | null>(null);
  const [from, setFrom] = useState(callersNumber);
  const first = state.numbers[0]?.number ?? '';
  const call = (event: FormEvent) => {
    event.preventDefault();
    phone.send({ type: 'call', to: to ?? first, from });
  };
  return (
    <form className="stack" onSubmit={call}>
      <TextInput
        label={words.to}
        description={state.numbers
          .map(({ number, clinic }) => `${clinic}: ${shown(number)}`)
          .join(', ')}
        type="tel"
        required
        value={to ?? first}
        onChange={({ currentTarget }) => setTo(currentTarget.value)}
      />
      <TextInput
        label={words.from}
        type="tel"
        value={from}
        onChange={({ currentTarget }) => setFrom(currentTarget.value)}
      />
      <Button type="submit" color="green">
        {words.call}
      </Button>
      <p role="status">{state.ended !== null && words.ended(state.ended)}</p>
    </form>
  );
}
