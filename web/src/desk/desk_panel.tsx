import { Button } from '@mantine/core';
import { useStore } from '../parts/use_store';
import { useLeaveWarning } from '../parts/use_leave_warning';
import { usePortal } from '../portal';
import { texts } from '../texts';
import { isWritten } from './call_desk';
import { RingingPanel } from './ringing_panel';
import { TalkPanel } from './talk_panel';
import { WrapUpPanel } from './wrap_up_panel';

/** The call that is there, on every page. */
export function DeskPanel() {
  const { desk } = usePortal();
  const state = useStore(desk.state);
  const draft = useStore(desk.draft);
  const unsaved = useStore(desk.unsaved);
  const hasSound = state.kind === 'talking' && state.sound !== null;
  useLeaveWarning(hasSound || isWritten(draft) || unsaved.length > 0);
  return (
    <>
      <Unsaved />
      <div role="status" className={state.kind === 'idle' ? undefined : 'hidden'}>
        {state.kind === 'idle' && state.ended && (
          <p className="panel">{texts.desk.ended[state.ended]}</p>
        )}
      </div>
      {state.kind === 'ringing' && <RingingPanel call={state} />}
      {state.kind === 'talking' && <TalkPanel call={state} />}
      {state.kind === 'wrap_up' && <WrapUpPanel call={state} />}
    </>
  );
}

function Unsaved() {
  const { desk } = usePortal();
  const drafts = useStore(desk.unsaved);
  if (drafts.length === 0) return null;
  return (
    <div className="panel row" role="alert">
      <span>{texts.desk.unsaved(drafts.length)}</span>
      <Button size="xs" onClick={() => void desk.keepUnsaved()}>
        {texts.tryAgain}
      </Button>
    </div>
  );
}
