import { Button, Title } from '@mantine/core';
import { EarlierCalls } from '../calls/earlier_calls';
import { useNow } from '../parts/clock';
import { phone } from '../parts/format';
import { CallTags } from '../parts/tag';
import { useShortcuts } from '../parts/use_shortcuts';
import { usePortal } from '../portal';
import { texts } from '../texts';
import type { DeskState, Party } from './call_desk';

const words = texts.desk;

export function RingingPanel({
  call,
}: {
  call: Extract<DeskState, { kind: 'ringing' }>;
}) {
  const { desk } = usePortal();
  const accept = () => desk.accept();
  const decline = () => desk.decline();
  useShortcuts({ KeyA: accept, KeyX: decline });
  const { party } = call;
  return (
    <section
      className="panel stack"
      aria-label={words.incoming}
      data-call="ringing"
      data-urgent={party.isUrgent || undefined}
    >
      {/* Read aloud as soon as it is there; the seconds are not part of it. */}
      <div role="alert">
        <Title order={2} size="h3">
          {words.incomingFrom(phone(party.from))}
        </Title>
        <span className="row">
          <CallTags urgent={party.isUrgent} test={party.isTest} />
        </span>
      </div>
      <PartyFacts party={party} />
      <div className="row">
        <Button color="green" size="lg" onClick={accept} disabled={call.isAnswering}>
          {call.isAnswering ? words.answering : words.accept}
        </Button>
        <Button color="red" size="lg" onClick={decline} disabled={call.isAnswering}>
          {words.decline}
        </Button>
        <TimeLeft until={call.ringsUntil} />
      </div>
      <p className="dimmed">{words.keys}</p>
      <p role="alert">
        {call.problem && (words.problem[call.problem] ?? call.problem)}
      </p>
      {party.from !== '' && <EarlierCalls number={party.from} except={party.call} />}
    </section>
  );
}

function TimeLeft({ until }: { until: number }) {
  const now = useNow();
  const seconds = Math.max(0, Math.ceil((until - now) / 1000));
  return (
    <span className="number" role="timer">
      {words.left(Math.min(seconds, 600))}
    </span>
  );
}

export function PartyFacts({ party }: { party: Party }) {
  return (
    <dl className="facts">
      {party.department && (
        <>
          <dt>{words.for}</dt>
          <dd>{party.department}</dd>
        </>
      )}
      {party.summary && (
        <>
          <dt>{words.summary}</dt>
          <dd>{party.summary}</dd>
        </>
      )}
      {party.reason && (
        <>
          <dt>{words.why}</dt>
          <dd>{party.reason}</dd>
        </>
      )}
    </dl>
  );
}
