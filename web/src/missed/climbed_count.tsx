import { useQuery } from '@tanstack/react-query';
import { Tag } from '../parts/tag';
import { usePortal } from '../portal';
import { texts } from '../texts';

const most = 50;

/** How many callers wait too long, for those to whom that climbs. */
export function ClimbedCount() {
  const { api, me } = usePortal();
  const { data } = useQuery({
    queryKey: ['missed-calls', 'climbed'],
    queryFn: ({ signal }) =>
      api.get('/api/portal/missed-calls', {
        query: { state: 'open', climbed: 'true', limit: most },
        signal,
      }),
    enabled: me.role !== 'staff',
  });
  if (!data || data.missed_calls.length === 0) return null;
  const count = data.more ? `${most}+` : String(data.missed_calls.length);
  return (
    <Tag kind="bad">
      <span aria-hidden>{count}</span>
      <span className="hidden">{texts.nav.tooLong(count)}</span>
    </Tag>
  );
}
