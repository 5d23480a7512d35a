import { Anchor, Button, Textarea, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import type { Voicemail, VoicemailChange } from '../api/schemas';
import { CallBackButton } from '../calls/call_back_button';
import { phone, when } from '../parts/format';
import { NotSaved } from '../parts/not_saved';
import { QueryView } from '../parts/query_view';
import { PersonSelect } from '../parts/selects';
import { CallTags } from '../parts/tag';
import { useEdited } from '../parts/use_edited';
import { usePortal } from '../portal';
import { texts } from '../texts';
import { Player } from './player';

const words = texts.inbox;

export function MessagePanel({ id }: { id: number }) {
  const { api } = usePortal();
  const asked = useQuery({
    queryKey: ['voicemails', 'one', id],
    queryFn: ({ signal }) =>
      api.get('/api/portal/voicemails/{id}', { path: { id }, signal }),
  });
  return (
    <div className="panel">
      <QueryView of={asked}>{(message) => <Message message={message} />}</QueryView>
    </div>
  );
}

function useChange(id: number) {
  const { api } = usePortal();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: VoicemailChange) =>
      api.patch('/api/portal/voicemails/{id}', { path: { id }, body }),
    onSuccess: async (message) => {
      queries.setQueryData(['voicemails', 'one', id], message);
      await queries.invalidateQueries({ queryKey: ['voicemails', 'list'] });
    },
    // What made the engine refuse it is news.
    onError: () => queries.invalidateQueries({ queryKey: ['voicemails'] }),
  });
}

function Message({ message }: { message: Voicemail }) {
  const change = useChange(message.id);
  const heard = () => {
    if (message.heard_at === null) change.mutate({ heard: true });
  };
  return (
    <div className="stack">
      <Title order={2} size="h4">
        {words.message(phone(message.from))}
      </Title>
      <div className="row">
        <time dateTime={message.at}>{when(message.at)}</time>
        <span>{message.department ?? texts.noDepartment}</span>
        <CallTags urgent={message.urgent} test={message.is_test} />
        {message.from && <CallBackButton number={message.from} />}
        <Anchor component={Link} to={`/history/${message.call}`}>
          {words.openCall}
        </Anchor>
      </div>
      <Player id={message.id} seconds={message.duration} onHeard={heard} />
      <div>
        <Title order={3} size="h5">
          {words.transcript}
        </Title>
        <p className="words">
          {message.transcript ?? words.noTranscript[message.transcript_status]}
        </p>
      </div>
      <PersonSelect
        label={words.assigned}
        value={message.assigned_to}
        disabled={change.isPending}
        onChange={(assigned_to) => change.mutate({ assigned_to })}
      />
      <Resolution
        message={message}
        isBusy={change.isPending}
        onChange={change.mutateAsync}
      />
      <NotSaved error={change.error} />
    </div>
  );
}

function Resolution(props: {
  message: Voicemail;
  isBusy: boolean;
  onChange: (body: VoicemailChange) => Promise<unknown>;
}) {
  const isResolved = props.message.resolved_at !== null;
  const saved = props.message.note ?? '';
  const note = useEdited(`/inbox/${props.message.id}#note`, saved);
  const change = (body: VoicemailChange) => {
    // The note of a colleague who wrote meanwhile is not to be wiped.
    const all = note.isEdited ? { ...body, note: note.value } : body;
    // What becomes of a failure is shown already.
    props.onChange(all).then(
      () => note.wasSaved(note.value),
      () => {},
    );
  };
  return (
    <div className="stack">
      <Textarea
        label={words.note}
        rows={3}
        maxLength={1000}
        value={note.value}
        onChange={({ currentTarget }) => note.write(currentTarget.value)}
      />
      <p role="status">{note.isOvertaken && texts.overtaken(saved)}</p>
      <div className="row">
        <Button
          loading={props.isBusy}
          onClick={() => change({ resolved: !isResolved })}
        >
          {isResolved ? words.reopen : words.resolve}
        </Button>
        {note.isEdited && (
          <Button variant="default" onClick={() => change({})}>
            {texts.save}
          </Button>
        )}
      </div>
    </div>
  );
}
