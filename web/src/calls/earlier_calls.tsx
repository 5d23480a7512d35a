import { useQuery } from '@tanstack/react-query';
import { Title } from '@mantine/core';
import type { CallHistory } from '../api/schemas';
import { CallTable } from '../history/call_table';
import { QueryView } from '../parts/query_view';
import { usePortal } from '../portal';
import { texts } from '../texts';

const most = 5;

/** A number's last calls; without a number, everybody's. */
export function EarlierCalls({
  number,
  except,
}: {
  number?: string;
  except?: string | null;
}) {
  const { api } = usePortal();
  const asked = useQuery({
    queryKey: ['calls', 'latest', number ?? ''],
    queryFn: async ({ signal }) => {
      // One more, since the call that rings may be among them.
      const query = { ...(number && { number }), limit: most + 1 };
      return (await api.get('/api/portal/calls', { query, signal })) as CallHistory;
    },
  });
  return (
    <div className="stack">
      <Title order={3} size="h5">
        {number ? texts.desk.earlier : texts.duty.earlier}
      </Title>
      <QueryView of={asked}>
        {({ calls }) => {
          const shown = calls.filter((row) => row.call !== except).slice(0, most);
          if (shown.length > 0) return <CallTable calls={shown} />;
          return <p>{number ? texts.desk.first : texts.history.none}</p>;
        }}
      </QueryView>
    </div>
  );
}
