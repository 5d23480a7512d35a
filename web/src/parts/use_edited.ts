import { useEffect } from 'react';
import { usePortal } from '../portal';
import { useStore } from './use_store';

/**
 * What a person edits of something that is saved: as it is saved, until they do.
 * `field` as `Edits` names it.
 */
export function useEdited<T>(field: string, saved: T) {
  const { edits } = usePortal();
  const edit = useStore(edits.all).get(field);
  const value = edit ? (edit.value as T) : saved;
  const isEdited = value !== saved;
  // Somebody else may have saved the same.
  const isSaved = edit !== undefined && !isEdited;
  useEffect(() => {
    if (isSaved) edits.drop(field);
  }, [edits, field, isSaved]);
  return {
    value,
    isEdited,
    /** Somebody else saved something else since. */
    isOvertaken: isEdited && edit?.over !== saved,
    write: (written: T) => {
      if (written === saved) edits.drop(field);
      else edits.keep(field, { value: written, over: edit ? edit.over : saved });
    },
    /** This was saved; what was written since is not. */
    wasSaved: (written: T) => edits.saved(field, written),
  };
}
