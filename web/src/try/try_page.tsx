import { Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useStore } from '../parts/use_store';
import { usePortal } from '../portal';
import { StateTag } from './state_tag';
import { texts } from '../texts';
import { Captions } from './captions';
import { FirstPhone } from './first_phone';
import { SecondPhone } from './second_phone';
import { TryPhone } from './try_phone';

const words = texts.try;

export default function TryPage() {
  const { me } = usePortal();
  return (
    <>
      <Title order={1} size="h2">
        {words.title}
      </Title>
      {me.try_phone ? <Phones /> : <p className="panel">{words.off}</p>}
    </>
  );
}

function Phones() {
  const { me, session } = usePortal();
  const [phone] = useState(() => new TryPhone(session, me));
  useEffect(() => phone.open(), [phone]);
  const state = useStore(phone.state);
  return (
    <>
      <div className="panel stack">
        <p>{words.hint}</p>
        <StateTag phone={phone} />
        <p role="alert">{state.problem}</p>
      </div>
      <div className="cards">
        <FirstPhone phone={phone} state={state} />
        <Captions phone={phone} state={state} />
        <SecondPhone phone={phone} state={state} />
      </div>
    </>
  );
}
