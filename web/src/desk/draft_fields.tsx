import { Textarea } from '@mantine/core';
import { CodeSelect } from '../parts/selects';
import { useStore } from '../parts/use_store';
import { usePortal } from '../portal';
import { texts } from '../texts';
import type { Draft } from './call_desk';

/** What a person writes of a call. */
export function DraftFields(props: {
  draft: Draft;
  onWrite: (draft: Partial<Draft>) => void;
}) {
  return (
    <div className="stack">
      <Textarea
        label={texts.desk.note}
        maxLength={1000}
        rows={3}
        value={props.draft.note}
        onChange={({ currentTarget }) => props.onWrite({ note: currentTarget.value })}
      />
      <CodeSelect
        label={texts.desk.result}
        words={texts.desk.results}
        none={texts.desk.noResult}
        value={props.draft.result}
        onChange={(result) => props.onWrite({ result })}
      />
    </div>
  );
}

/** The fields of the call at the desk, during it and after. */
export function DeskDraft() {
  const { desk } = usePortal();
  return <DraftFields draft={useStore(desk.draft)} onWrite={desk.write} />;
}
