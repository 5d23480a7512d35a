import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ListHeader } from '../parts/list_header';
import { QueryView } from '../parts/query_view';
import { usePortal } from '../portal';
import { texts } from '../texts';
import { MissedItem } from './missed_item';

const words = texts.missed;

type Filter = keyof typeof words.filters;

export default function MissedPage() {
  const { api } = usePortal();
  const [state, setState] = useState<Filter>('open');
  const [department, setDepartment] = useState('');
  const query = { state, ...(department && { department }) };
  const asked = useInfiniteQuery({
    queryKey: ['missed-calls', query],
    initialPageParam: 0,
    queryFn: ({ pageParam: before, signal }) =>
      api.get('/api/portal/missed-calls', {
        query: { ...query, ...(before > 0 && { before }) },
        signal,
      }),
    getNextPageParam: (page) => (page.more ? page.missed_calls.at(-1)?.id : undefined),
  });
  const none = state === 'open' ? words.none : words.noneClosed;
  return (
    <>
      <ListHeader
        words={words}
        filter={state}
        onFilter={setState}
        department={department}
        onDepartment={setDepartment}
      />
      <QueryView of={asked}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.missed_calls);
          return (
            <>
              <p role="status">{items.length === 0 && none}</p>
              <div className="cards">
                {items.map((item) => (
                  <MissedItem key={item.id} item={item} />
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
