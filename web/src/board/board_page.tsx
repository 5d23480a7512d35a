import { Title } from '@mantine/core';
import type { BoardCall, BoardStaff, Today } from '../api/schemas';
import { useNow } from '../parts/clock';
import { phone, span } from '../parts/format';
import { Loading } from '../parts/loading';
import { usePeople } from '../parts/people';
import { CallTags } from '../parts/tag';
import { usePortal } from '../portal';
import { NotHere } from '../presence/not_here';
import { useIsHere } from '../presence/use_seat';
import { texts } from '../texts';
import { share } from './board_state';
import { useBoard } from './use_board';

const words = texts.board;

export default function BoardPage() {
  const { me } = usePortal();
  return (
    <>
      <Title order={1} size="h2">
        {words.title}
      </Title>
      {me.role === 'staff' ? (
        <p className="panel">{words.notAllowed}</p>
      ) : (
        <LiveBoard />
      )}
    </>
  );
}

function LiveBoard() {
  const { board, isStale } = useBoard();
  if (useIsHere() === false)
    return (
      <div className="panel">
        <NotHere hint={words.notHere} />
      </div>
    );
  if (!board) return <Loading />;
  return (
    <>
      <p role="status">{isStale && words.stale}</p>
      <div className="cards">
        <Calls calls={board.calls} />
        <Staff staff={board.staff} />
        {board.today && <Figures today={board.today} />}
      </div>
    </>
  );
}

function Since({ at }: { at: string }) {
  const { presence } = usePortal();
  return (
    <td className="number">
      {span(useNow() + presence.socket.clockOffset - Date.parse(at))}
    </td>
  );
}

function Calls({ calls }: { calls: readonly BoardCall[] }) {
  const { nameOf } = usePeople();
  return (
    <section className="panel wide">
      <Title order={2} size="h4">
        {words.calls}
      </Title>
      {calls.length === 0 ? (
        <p>{words.noCalls}</p>
      ) : (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="scroll" role="region" aria-label={words.calls} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.columns.call}</th>
                <th scope="col">{words.columns.where}</th>
                <th scope="col">{words.columns.step}</th>
                <th scope="col">{words.columns.whole}</th>
                <th scope="col">{words.columns.with}</th>
              </tr>
            </thead>
            <tbody>
              {calls.map((call) => (
                <tr key={call.call}>
                  <td>
                    {phone(call.from)}{' '}
                    <CallTags urgent={call.urgent} test={call.is_test} />
                  </td>
                  <td>
                    {words.where[call.state]}
                    {call.department && ` (${call.department})`}
                  </td>
                  <Since at={call.since} />
                  <Since at={call.started_at} />
                  <td>{call.user !== null && nameOf(call.user)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Staff({ staff }: { staff: readonly BoardStaff[] }) {
  return (
    <section className="panel">
      <Title order={2} size="h4">
        {words.staff}
      </Title>
      {staff.length === 0 ? (
        <p>{words.noStaff}</p>
      ) : (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="scroll" role="region" aria-label={words.staff} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.columns.person}</th>
                <th scope="col">{words.columns.state}</th>
                <th scope="col">{words.columns.since}</th>
              </tr>
            </thead>
            <tbody>
              {staff.map((person) => (
                <tr key={person.user}>
                  <td>{person.name}</td>
                  <td>{texts.duty.state[person.state]}</td>
                  <Since at={person.since} />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Figures({ today }: { today: Today }) {
  const known = (value: number | null) =>
    value === null ? '–' : String(Math.round(value));
  const { figures } = words;
  const rows: [string, string][] = [
    [figures.calls, String(today.calls)],
    [figures.answered, share(today.answered, today.calls)],
    [figures.voicemail, share(today.voicemail, today.calls)],
    [figures.gave_up, share(today.gave_up, today.calls)],
    [
      figures.person,
      `${known(today.median_seconds_to_person)} / ${known(today.p95_seconds_to_person)}`,
    ],
    [figures.offers, share(today.offers_reached, today.offers)],
    [figures.close, known(today.median_minutes_to_close)],
  ];
  return (
    <section className="panel">
      <Title order={2} size="h4">
        {words.today}
      </Title>
      <table className="figures">
        <tbody>
          {rows.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="number">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
