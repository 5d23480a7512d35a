import { NativeSelect } from '@mantine/core';
import { texts } from '../texts';
import { usePeople } from './people';

export function PersonSelect(props: {
  label: string;
  value: number | null;
  onChange: (id: number | null) => void;
  disabled?: boolean;
}) {
  const { people, nameOf } = usePeople();
  const ids = new Set(people.map((person) => person.id));
  if (props.value !== null) ids.add(props.value);
  return (
    <NativeSelect
      label={props.label}
      value={props.value === null ? '' : String(props.value)}
      disabled={props.disabled ?? false}
      onChange={({ currentTarget: { value } }) =>
        props.onChange(value === '' ? null : Number(value))
      }
      data={[
        { value: '', label: texts.nobody },
        ...[...ids].map((id) => ({ value: String(id), label: nameOf(id) })),
      ]}
    />
  );
}

export function DepartmentSelect(props: {
  value: string;
  onChange: (department: string) => void;
}) {
  const { departments } = usePeople();
  return (
    <NativeSelect
      label={texts.inbox.department}
      value={props.value}
      onChange={({ currentTarget }) => props.onChange(currentTarget.value)}
      data={[{ value: '', label: texts.all }, ...departments]}
    />
  );
}

/** A select of codes with their words; `none` is the word for no choice. */
export function CodeSelect<Code extends string>(props: {
  label: string;
  words: Record<Code, string>;
  none: string;
  value: Code | null;
  onChange: (code: Code | null) => void;
}) {
  const codes = Object.keys(props.words) as Code[];
  return (
    <NativeSelect
      label={props.label}
      value={props.value ?? ''}
      onChange={({ currentTarget: { value } }) =>
        props.onChange(codes.find((code) => code === value) ?? null)
      }
      data={[
        { value: '', label: props.none },
        ...codes.map((code) => ({ value: code, label: props.words[code] })),
      ]}
    />
  );
}
