import { codeOf } from '../api/errors';
import { texts } from '../texts';

/** Why a change was not saved; null: there is nothing to say. */
export function NotSaved({ error }: { error: unknown }) {
  return (
    <span role="alert">
      {error !== null && (texts.refused[codeOf(error)] ?? texts.notSaved)}
    </span>
  );
}
