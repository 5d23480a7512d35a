import { Button } from '@mantine/core';
import { useState } from 'react';
import { usePortal } from '../portal';
import { useIsHere } from '../presence/use_seat';
import { texts } from '../texts';

/** Calls through this page if its line can, else through what the machine has. */
export function CallBackButton({ number }: { number: string }) {
  const { desk, line, place } = usePortal();
  const isHere = useIsHere();
  const [hasFailed, setFailed] = useState(false);
  if (!line.dial)
    return (
      <Button component="a" href={`tel:${number}`} size="xs" variant="default">
        {texts.desk.callBack}
      </Button>
    );
  // Who calls takes no calls meanwhile, and that is settled in one window.
  if (!isHere)
    return (
      <Button size="xs" variant="default" onClick={() => void place.take()}>
        {texts.desk.callBackHere}
      </Button>
    );
  const dial = () => {
    setFailed(false);
    desk.dial(number).catch((error: unknown) => {
      console.error('calling back', error);
      setFailed(true);
    });
  };
  return (
    <>
      <Button size="xs" variant="default" onClick={dial}>
        {texts.desk.callBack}
      </Button>
      <span role="alert">{hasFailed && texts.desk.dialFailed}</span>
    </>
  );
}
