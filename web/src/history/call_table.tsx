import { Anchor } from '@mantine/core';
import { Link } from 'react-router-dom';
import type { CallRow } from '../api/schemas';
import { phone, span, when } from '../parts/format';
import { usePeople } from '../parts/people';
import { CallTags } from '../parts/tag';
import { texts } from '../texts';

const words = texts.history;

export function resultOf(
  row: Pick<CallRow, 'outcome' | 'ended_at' | 'ai_result'>,
): string {
  if (!row.ended_at) return words.live;
  const byAi = row.ai_result === 'answered' && row.outcome !== 'person';
  if (byAi) return words.aiResult['answered'] ?? '';
  return row.outcome ? words.outcome[row.outcome] : '';
}

export function CallTable({ calls }: { calls: CallRow[] }) {
  const { nameOf } = usePeople();
  return (
    // A table that scrolls must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="scroll" role="region" aria-label={words.title} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.columns.when}</th>
            <th scope="col">{words.columns.who}</th>
            <th scope="col">{words.columns.department}</th>
            <th scope="col">{words.columns.result}</th>
            <th scope="col">{words.columns.person}</th>
            <th scope="col">{words.columns.length}</th>
          </tr>
        </thead>
        <tbody>
          {calls.map((row) => (
            <tr key={row.call}>
              <td>
                <Anchor component={Link} to={`/history/${row.call}`}>
                  <time dateTime={row.started_at}>{when(row.started_at)}</time>
                </Anchor>
              </td>
              <td>
                {phone(row.from)} <CallTags urgent={row.urgent} test={row.is_test} />
              </td>
              <td>{row.department}</td>
              <td>{resultOf(row)}</td>
              <td>{row.user !== null && nameOf(row.user)}</td>
              <td className="number">{lengthOf(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function lengthOf({ started_at, ended_at }: CallRow): string {
  return ended_at ? span(Date.parse(ended_at) - Date.parse(started_at)) : '';
}
