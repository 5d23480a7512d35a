import { Button, Switch, TextInput, Title } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useStore } from '../parts/use_store';
import { texts } from '../texts';
import type { TryPhone } from './try_phone';
import type { TryState } from './try_state';

const words = texts.try;

export function Captions({ phone, state }: { phone: TryPhone; state: TryState }) {
  const isReadAloud = useStore(phone.isReadAloud);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }, [state.captions]);
  return (
    <section className="panel stack">
      <Title order={2} size="h4">
        {words.captions}
      </Title>
      <Switch
        label={words.speak}
        checked={isReadAloud}
        onChange={({ currentTarget }) => phone.setReadAloud(currentTarget.checked)}
      />
      {state.captions.length === 0 && <p className="dimmed">{words.noCaptions}</p>}
      {/* eslint-disable jsx-a11y/no-noninteractive-tabindex */}
      <div className="captions" role="log" aria-label={words.captions} tabIndex={0}>
        <ol className="items" ref={list}>
          {state.captions.map(({ id, who, text }) => (
            <li key={id}>
              <strong>{words.who[who]}:</strong> {text}
            </li>
          ))}
        </ol>
      </div>
      {/* eslint-enable jsx-a11y/no-noninteractive-tabindex */}
      {state.state !== 'idle' && <SayForm phone={phone} />}
    </section>
  );
}

function SayForm({ phone }: { phone: TryPhone }) {
  const [text, setText] = useState('');
  const say = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) phone.say(text.trim());
    setText('');
  };
  return (
    <form className="row end" onSubmit={say}>
      <TextInput
        label={words.say}
        value={text}
        maxLength={500}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {words.sayIt}
      </Button>
    </form>
  );
}
