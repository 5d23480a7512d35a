import { Textarea } from '@mantine/core';
import { CodeSelect } from '../parts/selects';
import { useStore } from '../parts/use_store';
import { usePortal } from '../portal';
import { texts } from '../texts';

/** What the person writes of a call, during it and after. */
export function DraftFields() {
  const { desk } = usePortal();
  const draft = useStore(desk.draft);
  return (
    <div className="stack">
      <Textarea
        label={texts.desk.note}
        maxLength={1000}
        rows={3}
        value={draft.note}
        onChange={({ currentTarget }) => desk.write({ note: currentTarget.value })}
      />
      <CodeSelect
        label={texts.desk.result}
        words={texts.desk.results}
        none={texts.desk.noResult}
        value={draft.result}
        onChange={(result) => desk.write({ result })}
      />
    </div>
  );
}
