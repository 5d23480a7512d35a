import { Button, Title } from '@mantine/core';
import { useNow } from '../parts/clock';
import { phone } from '../parts/format';
import { usePortal } from '../portal';
import { texts } from '../texts';
import type { DeskState } from './call_desk';
import { DeskDraft } from './draft_fields';

const words = texts.desk;

export function WrapUpPanel({
  call,
}: {
  call: Extract<DeskState, { kind: 'wrap_up' }>;
}) {
  const { desk } = usePortal();
  const seconds = Math.ceil((call.until - useNow()) / 1000);
  return (
    <section className="panel stack" data-call="wrap_up">
      <div role="status">
        <Title order={2} size="h3">
          {words.wrapUp(phone(call.party.from))}
        </Title>
      </div>
      <p className="number">
        {seconds > 0 ? words.wrapUpLeft(seconds) : words.wrapUpOver}
      </p>
      <DeskDraft />
      <Button onClick={() => desk.done()}>{words.done}</Button>
    </section>
  );
}
