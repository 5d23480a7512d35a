import { Button, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Call, CallChange, Me } from '../api/schemas';
import { DraftFields } from '../desk/draft_fields';
import { NotSaved } from '../parts/not_saved';
import { useEdited } from '../parts/use_edited';
import { usePortal } from '../portal';
import { texts } from '../texts';

/** As the engine decides it: who talked with the caller, and supervisors. */
export function mayNote(call: Call, me: Me): boolean {
  const talked = call.decisions.some(
    ({ decision, user }) => decision === 'connected' && user === me.id,
  );
  return me.role !== 'staff' || call.user === me.id || talked;
}

/** What came of a call, written later, or of a talk on one's own phone. */
export function NoteForm({ call }: { call: Call }) {
  const change = useChange(call.call);
  const saved = call.note ?? '';
  const note = useEdited(`/history/${call.call}#note`, saved);
  const result = useEdited(`/history/${call.call}#result`, call.result ?? null);
  const isEdited = note.isEdited || result.isEdited;
  const save = () => {
    const body = {
      ...(note.isEdited && { note: note.value }),
      ...(result.isEdited && { result: result.value }),
    };
    const forget = () => {
      note.wasSaved(note.value);
      result.wasSaved(result.value);
    };
    // Who has left the page by then has saved it as well.
    change.mutateAsync(body).then(forget, () => {});
  };
  return (
    <section className="panel stack">
      <Title order={2} size="h4">
        {texts.history.note}
      </Title>
      <DraftFields
        draft={{ note: note.value, result: result.value }}
        onWrite={(written) => {
          if (written.note !== undefined) note.write(written.note);
          if (written.result !== undefined) result.write(written.result);
        }}
      />
      <p role="status">{note.isOvertaken && texts.overtaken(saved)}</p>
      <div className="row">
        <Button disabled={!isEdited} loading={change.isPending} onClick={save}>
          {texts.save}
        </Button>
        <span role="status">{change.isSuccess && !isEdited && texts.saved}</span>
        <NotSaved error={change.error} />
      </div>
    </section>
  );
}

function useChange(call: string) {
  const { api } = usePortal();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: CallChange) =>
      api.patch('/api/portal/calls/{call}', { path: { call }, body }),
    onSuccess: (changed) => {
      queries.setQueryData(['calls', 'one', call], changed);
      return queries.invalidateQueries({ queryKey: ['calls'] });
    },
  });
}
