import { useQuery } from '@tanstack/react-query';
import { usePortal } from '../portal';
import { texts } from '../texts';

/** The clinic's people: names for ids, and whom work can be given to. */
export function usePeople() {
  const { api, me } = usePortal();
  const { data } = useQuery({
    queryKey: ['people'],
    queryFn: () => api.get('/api/portal/people'),
    staleTime: 10 * 60_000,
  });
  const people = data?.people ?? [{ ...me }];
  const nameOf = (id: number | null | undefined): string => {
    if (id === null || id === undefined) return texts.nobody;
    return people.find((person) => person.id === id)?.name ?? texts.person(id);
  };
  const departments = [
    ...new Set(people.flatMap((person) => person.departments)),
  ].sort();
  return { people, nameOf, departments };
}
