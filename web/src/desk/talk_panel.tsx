import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import { useNow } from '../parts/clock';
import { phone, span } from '../parts/format';
import { Keypad } from '../parts/keypad';
import { CallTags } from '../parts/tag';
import { useShortcuts } from '../parts/use_shortcuts';
import { useStore } from '../parts/use_store';
import { usePortal } from '../portal';
import type { SoundCall } from '../sound/sound_line';
import { texts } from '../texts';
import type { DeskState } from './call_desk';
import { DeskDraft } from './draft_fields';
import { PartyFacts } from './ringing_panel';

const words = texts.desk;

export function TalkPanel({ call }: { call: Extract<DeskState, { kind: 'talking' }> }) {
  const { party, sound } = call;
  return (
    <section className="panel stack" data-call="talking">
      <div role="status" className="row">
        <Title order={2} size="h3">
          {words.talking(phone(party.from))}
        </Title>
        <CallTags urgent={party.isUrgent} test={party.isTest} />
      </div>
      <Duration since={call.since} />
      <PartyFacts party={party} />
      {sound ? <SoundControls sound={sound} /> : <p>{words.onPhone}</p>}
      {/* Of a call that this page began the engine keeps nothing. */}
      {party.call !== null && <DeskDraft />}
    </section>
  );
}

function Duration({ since }: { since: number }) {
  return (
    <p className="number big" role="timer" aria-label={words.time}>
      {span(useNow() - since)}
    </p>
  );
}

function SoundControls({ sound }: { sound: SoundCall }) {
  const { desk } = usePortal();
  const isMuted = useStore(sound.isMuted);
  const [hasKeypad, setKeypad] = useState(false);
  const mute = () => sound.mute(!isMuted);
  const hangUp = () => desk.hangUp();
  useShortcuts({ KeyM: mute, KeyH: hangUp });
  return (
    <>
      <div className="row">
        <Button variant="default" aria-pressed={isMuted} onClick={mute}>
          {isMuted ? words.unmute : words.mute}
        </Button>
        <Button
          variant="default"
          aria-expanded={hasKeypad}
          onClick={() => setKeypad(!hasKeypad)}
        >
          {words.keypad}
        </Button>
        <Button color="red" onClick={hangUp}>
          {words.hangUp}
        </Button>
        <span className="dimmed">{words.talkKeys}</span>
      </div>
      {hasKeypad && (
        <Keypad label={words.keypad} onKey={(key) => sound.sendDigits(key)} />
      )}
    </>
  );
}
