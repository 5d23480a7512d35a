import { Button, TextInput, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { CallHistory } from '../api/schemas';
import { QueryView } from '../parts/query_view';
import { CodeSelect, DepartmentSelect } from '../parts/selects';
import { usePortal } from '../portal';
import { texts } from '../texts';
import { CallTable } from './call_table';
import { addressOf, type Filters, filtersOf, queryOf } from './filters';
import { saveFile } from './save_file';

const words = texts.history;

export default function HistoryPage() {
  const { api } = usePortal();
  const [address, setAddress] = useSearchParams();
  const filters = filtersOf(address);
  const query = queryOf(filters);
  const asked = useInfiniteQuery({
    queryKey: ['calls', 'history', query],
    enabled: query !== null,
    initialPageParam: '',
    queryFn: async ({ pageParam: before, signal }) => {
      const page = { ...query, ...(before && { before }) };
      return (await api.get('/api/portal/calls', {
        query: page,
        signal,
      })) as CallHistory;
    },
    getNextPageParam: ({ more, calls }) => (more ? calls.at(-1)?.call : undefined),
  });
  const change = (part: Partial<Filters>) =>
    setAddress(addressOf({ ...filters, ...part }), { replace: true });

  return (
    <>
      <Title order={1} size="h2">
        {words.title}
      </Title>
      <FilterFields filters={filters} isNumberBad={query === null} onChange={change} />
      <div className="panel stack">
        {query && <CsvButton query={query} />}
        {query && (
          <QueryView of={asked}>
            {({ pages }) => {
              const calls = pages.flatMap((page) => page.calls);
              return calls.length > 0 ? (
                <CallTable calls={calls} />
              ) : (
                <p>{words.none}</p>
              );
            }}
          </QueryView>
        )}
        {asked.hasNextPage && (
          <Button
            variant="default"
            loading={asked.isFetchingNextPage}
            onClick={() => void asked.fetchNextPage()}
          >
            {texts.more}
          </Button>
        )}
      </div>
    </>
  );
}

function FilterFields(props: {
  filters: Filters;
  isNumberBad: boolean;
  onChange: (part: Partial<Filters>) => void;
}) {
  const { filters, onChange } = props;
  return (
    <div className="panel row end" role="search">
      {(['from', 'to'] as const).map((name) => (
        <TextInput
          key={name}
          type="date"
          label={words[name]}
          value={filters[name]}
          onChange={({ currentTarget }) => onChange({ [name]: currentTarget.value })}
        />
      ))}
      <TextInput
        type="tel"
        label={words.number}
        value={filters.number}
        error={props.isNumberBad && words.badNumber}
        onChange={({ currentTarget }) => onChange({ number: currentTarget.value })}
      />
      <DepartmentSelect
        value={filters.department}
        onChange={(department) => onChange({ department })}
      />
      <CodeSelect
        label={words.result}
        words={words.outcome}
        none={texts.all}
        value={filters.result}
        onChange={(result) => onChange({ result })}
      />
    </div>
  );
}

function CsvButton({ query }: { query: NonNullable<ReturnType<typeof queryOf>> }) {
  const { api } = usePortal();
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  async function save() {
    setState('busy');
    try {
      saveFile(await api.file('/api/portal/calls.csv', { query }), 'calls.csv');
      setState('idle');
    } catch {
      setState('failed');
    }
  }
  return (
    <div className="row">
      <Button variant="default" loading={state === 'busy'} onClick={() => void save()}>
        {words.csv}
      </Button>
      <span role="alert">{state === 'failed' && texts.failed}</span>
    </div>
  );
}
