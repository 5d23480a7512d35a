import { Anchor, Button, Textarea, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { ApiError } from '../api/errors';
import type { MissedCall, MissedCallChange, MissedResult } from '../api/schemas';
import { CallBackButton } from '../calls/call_back_button';
import { phone, when } from '../parts/format';
import { NotSaved } from '../parts/not_saved';
import { CodeSelect, PersonSelect } from '../parts/selects';
import { CallTags, Tag } from '../parts/tag';
import { usePortal } from '../portal';
import { texts } from '../texts';

const words = texts.missed;

/** What the engine did not take, since somebody else was there before. */
export interface Refusal {
  item: MissedCall;
  body: MissedCallChange;
  error: ApiError;
}

interface Props {
  item: MissedCall;
  /** The item may be gone from the list by then. */
  onRefusal: (refusal: Refusal | null) => void;
}

/** One caller whom nobody has talked with yet. */
export function MissedItem({ item, onRefusal }: Props) {
  const { api } = usePortal();
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: (body: MissedCallChange) =>
      api.patch('/api/portal/missed-calls/{id}', { path: { id: item.id }, body }),
    onMutate: () => onRefusal(null),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['missed-calls'] }),
    onError: (error, body) => {
      if (isConflict(error)) onRefusal({ item, body, error });
      return queries.invalidateQueries({ queryKey: ['missed-calls'] });
    },
  });
  return (
    <article className="panel stack" aria-label={phone(item.from)}>
      <div className="row">
        <Title order={2} size="h4">
          {phone(item.from)}
        </Title>
        {item.climbed_at && item.state === 'open' && (
          <Tag kind="bad">{words.climbed}</Tag>
        )}
        <CallTags test={item.is_test} />
      </div>
      <p>
        {words.times(item.calls)}, {item.department ?? texts.noDepartment}
      </p>
      <p className="dimmed">
        {words.since} <time dateTime={item.first_at}>{when(item.first_at)}</time>
      </p>
      <div className="row">
        {item.from && <CallBackButton number={item.from} />}
        <Anchor component={Link} to={`/history/${item.call}`}>
          {texts.inbox.openCall}
        </Anchor>
        {item.voicemail !== null && (
          <Anchor component={Link} to={`/inbox/${item.voicemail}`}>
            {words.listen}
          </Anchor>
        )}
      </div>
      {item.state === 'open' ? (
        <>
          <PersonSelect
            label={words.assigned}
            value={item.assigned_to}
            disabled={change.isPending}
            onChange={(assigned_to) => change.mutate({ assigned_to })}
          />
          <Closing isBusy={change.isPending} onClose={(body) => change.mutate(body)} />
        </>
      ) : (
        <p className="words">
          {item.result && words.closed(words.results[item.result])} {item.note}
        </p>
      )}
      <NotSaved error={isConflict(change.error) ? null : change.error} />
    </article>
  );
}

function isConflict(error: unknown): error is ApiError {
  return error instanceof ApiError && error.status === 409;
}

function Closing(props: {
  isBusy: boolean;
  onClose: (body: MissedCallChange) => void;
}) {
  const [result, setResult] = useState<MissedResult | null>(null);
  const [note, setNote] = useState('');
  return (
    <>
      <CodeSelect
        label={words.result}
        words={words.results}
        none={words.choose}
        value={result}
        onChange={setResult}
      />
      <Textarea
        label={texts.inbox.note}
        maxLength={1000}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
      <Button
        disabled={result === null}
        loading={props.isBusy}
        onClick={() => {
          if (result) props.onClose({ closed: true, result, ...(note && { note }) });
        }}
      >
        {words.close}
      </Button>
    </>
  );
}
