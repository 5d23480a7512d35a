import { Anchor, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router-dom';
import type { Call } from '../api/schemas';
import { partyOf } from '../desk/call_desk';
import { phone, timeOfDay, when } from '../parts/format';
import { usePeople } from '../parts/people';
import { QueryView } from '../parts/query_view';
import { CallTags } from '../parts/tag';
import { useStore } from '../parts/use_store';
import { usePortal } from '../portal';
import { texts } from '../texts';
import { resultOf } from './call_table';
import { mayNote, NoteForm } from './note_form';

const words = texts.history;

export default function CallPage() {
  const { api } = usePortal();
  const { sid = '' } = useParams();
  const asked = useQuery({
    queryKey: ['calls', 'one', sid],
    queryFn: ({ signal }) =>
      api.get('/api/portal/calls/{call}', { path: { call: sid }, signal }),
  });
  return (
    <QueryView of={asked}>
      {(call) => <CallView key={call.call} call={call} />}
    </QueryView>
  );
}

function CallView({ call }: { call: Call }) {
  const hasForm = useHasForm(call);
  return (
    <>
      <Title order={1} size="h2">
        {words.call(call.from === undefined ? call.call : phone(call.from))}
      </Title>
      <div className="cards">
        <Facts call={call} withNote={!hasForm} />
        {hasForm && <NoteForm call={call} />}
        <Timeline call={call} />
        {call.ai && <Conversation ai={call.ai} />}
      </div>
    </>
  );
}

/** Whether there are fields for its note; those of the call at the desk are there. */
function useHasForm(call: Call): boolean {
  const { desk, me } = usePortal();
  const atDesk = partyOf(useStore(desk.state))?.call;
  return mayNote(call, me) && call.call !== atDesk;
}

function Facts({ call, withNote }: { call: Call; withNote: boolean }) {
  const { nameOf } = usePeople();
  const facts: [string, React.ReactNode][] = [
    [words.columns.when, when(call.started_at)],
    [words.columns.result, resultOf({ ...call, ai_result: call.ai?.result ?? null })],
    [words.columns.department, call.department],
    [words.columns.person, call.user && nameOf(call.user)],
    [words.noted, withNote && call.result && texts.desk.results[call.result]],
    [
      texts.desk.note,
      withNote && call.note && <span className="words">{call.note}</span>,
    ],
  ];
  return (
    <section className="panel stack">
      <span className="row">
        <CallTags urgent={call.urgent} test={call.is_test} />
      </span>
      <dl className="facts">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name} className="fact">
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {call.voicemail && (
        <Anchor component={Link} to={`/inbox/${call.voicemail}`}>
          {words.message}
        </Anchor>
      )}
    </section>
  );
}

function Timeline({ call }: { call: Call }) {
  return (
    <section className="panel">
      <Title order={2} size="h4">
        {words.timeline}
      </Title>
      <ol className="timeline">
        {call.decisions.map((decision) => (
          <li key={decision.step}>
            <time dateTime={decision.at}>{timeOfDay(decision.at)}</time>
            {decision.text}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Conversation({ ai }: { ai: NonNullable<Call['ai']> }) {
  return (
    <section className="panel stack">
      <Title order={2} size="h4">
        {words.ai}
      </Title>
      {ai.result && <p>{words.aiResult[ai.result]}</p>}
      {ai.summary && <p>{ai.summary}</p>}
      {ai.turns.length === 0 && <p className="dimmed">{words.noTurns}</p>}
      <ol className="items">
        {ai.turns.map((turn) => (
          <li key={turn.at}>
            <p>
              <strong>{words.caller}:</strong> {turn.caller}
            </p>
            <p>
              <strong>{words.engine}:</strong> {turn.engine}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
