import type { ReactNode } from 'react';
import { texts } from '../texts';

interface Props {
  kind?: 'good' | 'warn' | 'bad';
  children: ReactNode;
}

export function Tag({ kind, children }: Props) {
  return (
    <span className="tag" data-kind={kind}>
      {children}
    </span>
  );
}

export function CallTags({ urgent, test }: { urgent?: boolean; test?: boolean }) {
  return (
    <>
      {urgent && <Tag kind="bad">{texts.urgent}</Tag>}
      {test && <Tag kind="warn">{texts.test}</Tag>}
    </>
  );
}
