import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import type { Voicemail } from '../api/schemas';
import { phone, when } from '../parts/format';
import { ListHeader } from '../parts/list_header';
import { QueryView } from '../parts/query_view';
import { CallTags, Tag } from '../parts/tag';
import { usePortal } from '../portal';
import { texts } from '../texts';
import { MessagePanel } from './message_panel';

const words = texts.inbox;

type Filter = keyof typeof words.filters;

export default function InboxPage() {
  const { api } = usePortal();
  const [filter, setFilter] = useState<Filter>('unheard');
  const [department, setDepartment] = useState('');
  const goTo = useNavigate();
  const chosen = Number(useParams()['id']) || null;
  const query = {
    ...(department && { department }),
    ...(filter === 'unheard' && { unheard: 'true' as const }),
    ...(filter === 'mine' && { mine: 'true' as const, unresolved: 'true' as const }),
  };
  const asked = useInfiniteQuery({
    queryKey: ['voicemails', 'list', query],
    initialPageParam: 0,
    queryFn: ({ pageParam: before, signal }) =>
      api.get('/api/portal/voicemails', {
        query: { ...query, ...(before > 0 && { before }) },
        signal,
      }),
    getNextPageParam: ({ more, voicemails }) =>
      more ? voicemails.at(-1)?.id : undefined,
  });

  return (
    <>
      <ListHeader
        words={words}
        filter={filter}
        onFilter={setFilter}
        department={department}
        onDepartment={setDepartment}
      />
      <div className="split">
        <div className="panel">
          <QueryView of={asked}>
            {({ pages }) => (
              <MessageList
                messages={pages.flatMap((page) => page.voicemails)}
                chosen={chosen}
                onChoose={(id) => void goTo(`/inbox/${id}`)}
              />
            )}
          </QueryView>
          {asked.hasNextPage && (
            <Button variant="default" onClick={() => void asked.fetchNextPage()}>
              {texts.more}
            </Button>
          )}
        </div>
        {chosen === null ? (
          <p className="panel dimmed">{words.choose}</p>
        ) : (
          <MessagePanel key={chosen} id={chosen} />
        )}
      </div>
    </>
  );
}

function MessageList(props: {
  messages: Voicemail[];
  chosen: number | null;
  onChoose: (id: number) => void;
}) {
  return (
    <>
      <p role="status" className={props.messages.length > 0 ? 'hidden' : undefined}>
        {props.messages.length === 0 && words.none}
      </p>
      <ul className="items">
        {props.messages.map((message) => (
          <li key={message.id}>
            <button
              type="button"
              className="item"
              aria-current={message.id === props.chosen}
              onClick={() => props.onChoose(message.id)}
            >
              <span className="row">
                <strong>{phone(message.from)}</strong>
                {message.heard_at === null && <Tag kind="good">{words.new}</Tag>}
                {message.resolved_at !== null && <Tag>{words.resolved}</Tag>}
                <CallTags urgent={message.urgent} test={message.is_test} />
              </span>
              <span className="row dimmed">
                <time dateTime={message.at}>{when(message.at)}</time>
                <span>{message.department ?? texts.noDepartment}</span>
                <span>{words.seconds(message.duration)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
