import { Anchor, Button } from '@mantine/core';
import { Link } from 'react-router-dom';
import { usePortal } from '../portal';
import { texts } from '../texts';
import { pagesWith } from './edits';
import { useStore } from './use_store';

const words = texts.unsaved;

/** Asks who wants to sign out what becomes of what they have not saved. */
export function UnsavedEdits(props: { onStay: () => void; onLeave: () => void }) {
  const { edits } = usePortal();
  return (
    <div className="panel stack" role="alert">
      <p>{words.question}</p>
      <ul>
        {pagesWith(useStore(edits.all)).map((path) => (
          <li key={path} className="row">
            <Anchor component={Link} to={path} onClick={props.onStay}>
              {path.startsWith('/inbox/') ? words.message : words.call}
            </Anchor>
            <Button size="xs" variant="default" onClick={() => edits.dropPage(path)}>
              {words.discard}
            </Button>
          </li>
        ))}
      </ul>
      <div className="row">
        <Button onClick={props.onStay}>{texts.signIn.stay}</Button>
        <Button variant="default" onClick={props.onLeave}>
          {words.leave}
        </Button>
      </div>
    </div>
  );
}
