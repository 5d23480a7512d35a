import { Button } from '@mantine/core';
import { usePortal } from '../portal';
import { texts } from '../texts';

/** Calls ring in another window of this person; only they change that. */
export function NotHere({ hint }: { hint?: string }) {
  const { place } = usePortal();
  return (
    <div className="row" role="status">
      <span>
        {texts.duty.replaced} {hint}
      </span>
      <Button size="xs" onClick={() => void place.take()}>
        {texts.duty.useHere}
      </Button>
    </div>
  );
}
