import { Title } from '@mantine/core';
import { useStore } from '../parts/use_store';
import { usePortal } from '../portal';
import { texts } from '../texts';
import { DutyPanel } from './duty_panel';
import { EarlierCalls } from './earlier_calls';

export default function CallsPage() {
  const { presence, desk } = usePortal();
  const state = useStore(presence.state);
  const isIdle = useStore(desk.state).kind === 'idle';
  return (
    <>
      <Title order={1} size="h2">
        {texts.nav.calls}
      </Title>
      <DutyPanel />
      {isIdle && (
        <p className="panel">
          {state === 'talking' ? texts.duty.elsewhere : texts.duty.idle}
        </p>
      )}
      <div className="panel">
        <EarlierCalls />
      </div>
    </>
  );
}
