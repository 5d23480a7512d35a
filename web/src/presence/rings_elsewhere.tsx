import { useStore } from '../parts/use_store';
import { usePortal } from '../portal';
import { texts } from '../texts';

/** A call in another tab of this person, for whoever looks at this one. */
export function RingsElsewhere() {
  const who = useStore(usePortal().others.ringing);
  return (
    <div role="alert">
      {who !== null && <p className="panel">{texts.desk.ringsElsewhere(who)}</p>}
    </div>
  );
}
