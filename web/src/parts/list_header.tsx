import { SegmentedControl, Title } from '@mantine/core';
import { DepartmentSelect } from './selects';

/** A page's title and what its list shows: one of its filters, one department or all. */
export function ListHeader<Filter extends string>(props: {
  words: { title: string; filter: string; filters: Record<Filter, string> };
  filter: Filter;
  onFilter: (filter: Filter) => void;
  department: string;
  onDepartment: (department: string) => void;
}) {
  const { words } = props;
  return (
    <>
      <Title order={1} size="h2">
        {words.title}
      </Title>
      <div className="panel row end">
        <SegmentedControl
          aria-label={words.filter}
          value={props.filter}
          onChange={(value) => props.onFilter(value as Filter)}
          data={Object.entries<string>(words.filters).map(([value, label]) => ({
            value,
            label,
          }))}
        />
        <DepartmentSelect value={props.department} onChange={props.onDepartment} />
      </div>
    </>
  );
}
