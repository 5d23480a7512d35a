import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { texts } from '../texts';
import { Loading } from './loading';

interface Asked<T> {
  data: T | undefined;
  isError: boolean;
  refetch: () => unknown;
}

/** A question's answer, or that it is awaited or failed. Old data stays shown. */
export function QueryView<T>({
  of,
  children,
}: {
  of: Asked<T>;
  children: (data: T) => ReactNode;
}) {
  return (
    <>
      {of.isError && (
        <div className="row" role="alert">
          <span>{texts.failed}</span>
          <Button size="xs" variant="default" onClick={() => void of.refetch()}>
            {texts.tryAgain}
          </Button>
        </div>
      )}
      {of.data !== undefined ? children(of.data) : !of.isError && <Loading />}
    </>
  );
}
