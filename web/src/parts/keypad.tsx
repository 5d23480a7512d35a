import { Button } from '@mantine/core';
import { texts } from '../texts';

const keys = '123456789*0#'.split('');

export function Keypad({
  label,
  onKey,
}: {
  label: string;
  onKey: (key: string) => void;
}) {
  return (
    <div className="keypad" role="group" aria-label={label}>
      {keys.map((key) => (
        <Button
          key={key}
          variant="default"
          aria-label={texts.desk.key(key)}
          onClick={() => onKey(key)}
        >
          {key}
        </Button>
      ))}
    </div>
  );
}
