import { useState } from 'react';

/** What a person edits of something that is saved: as it is saved, until they do. */
export function useEdited<T>(saved: T) {
  const [edit, setEdit] = useState<{ value: T; over: T } | null>(null);
  const isEdited = edit !== null && edit.value !== saved;
  return {
    value: edit ? edit.value : saved,
    isEdited,
    /** Somebody else saved something else since. */
    isOvertaken: isEdited && edit.over !== saved,
    write: (value: T) =>
      setEdit((now) => (value === saved ? null : { value, over: now?.over ?? saved })),
    /** This was saved; what was written since is not. */
    wasSaved: (value: T) => setEdit((now) => (now?.value === value ? null : now)),
  };
}
