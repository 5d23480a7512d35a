import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { phone } from '../parts/format';
import { ListHeader } from '../parts/list_header';
import { QueryView } from '../parts/query_view';
import { usePortal } from '../portal';
import { texts } from '../texts';
import { MissedItem, type Refusal } from './missed_item';

const words = texts.missed;

type Filter = keyof typeof words.filters;

const asks = {
  open: { state: 'open' },
  climbed: { state: 'open', climbed: 'true' },
  closed: { state: 'closed' },
} as const satisfies Record<Filter, object>;

export default function MissedPage() {
  const { api } = usePortal();
  const [filter, setFilter] = useState<Filter>('open');
  const [department, setDepartment] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const query = { ...asks[filter], ...(department && { department }) };
  const asked = useInfiniteQuery({
    queryKey: ['missed-calls', 'list', query],
    initialPageParam: 0,
    queryFn: ({ pageParam: before, signal }) =>
      api.get('/api/portal/missed-calls', {
        query: { ...query, ...(before > 0 && { before }) },
        signal,
      }),
    getNextPageParam: (page) => (page.more ? page.missed_calls.at(-1)?.id : undefined),
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
      <RefusalNote refusal={refusal} />
      <QueryView of={asked}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.missed_calls);
          return (
            <>
              <p role="status">{items.length === 0 && words.none[filter]}</p>
              <div className="cards">
                {items.map((item) => (
                  <MissedItem key={item.id} item={item} onRefusal={setRefusal} />
                ))}
              </div>
            </>
          );
        }}
      </QueryView>
      {asked.hasNextPage && (
        <Button variant="default" onClick={() => void asked.fetchNextPage()}>
          {texts.more}
        </Button>
      )}
    </>
  );
}

/** Here and not at the item, which may be gone from this list. */
function RefusalNote({ refusal }: { refusal: Refusal | null }) {
  const note = refusal?.body.note;
  return (
    <div role="alert">
      {refusal && (
        <div className="panel stack">
          <p>
            {phone(refusal.item.from)}:{' '}
            {texts.refused[refusal.error.code] ?? texts.notSaved}
          </p>
          {note && <p className="words">{words.yourNote(note)}</p>}
        </div>
      )}
    </div>
  );
}
