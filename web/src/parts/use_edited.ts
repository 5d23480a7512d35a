import { useEffect } from 'react';
import { usePortal } from '../portal';
import { useStore } from './use_store';

/**
 * What a person edits of something that is saved: as it is saved, until they do.
 * `name` is the field's among all of the portal's.
 */
export function useEdited<T>(name: string, saved: T) {
  const { edits } = usePortal();
  const edit = useStore(edits.all).get(name);
  const value = edit ? (edit.value as T) : saved;
  const isEdited = value !== saved;
  // Somebody else may have saved the same.
  const isSaved = edit !== undefined && !isEdited;
  useEffect(() => {
    if (isSaved) edits.drop(name);
  }, [edits, name, isSaved]);
  return {
    value,
    isEdited,
    /** Somebody else saved something else since. */
    isOvertaken: isEdited && edit?.over !== saved,
    write: (written: T) => {
      if (written === saved) edits.drop(name);
      else edits.keep(name, { value: written, over: edit ? edit.over : saved });
    },
    /** This was saved; what was written since is not. */
    wasSaved: (written: T) => {
      if (edits.all.get().get(name)?.value === written) edits.drop(name);
    },
  };
}
