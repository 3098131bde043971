type Named = { readonly name?: string | undefined };

/** People as a list shows them: those who have one name in common bear the references of their applications. */
export const toldApart = <Person extends Named>(
  people: readonly Person[],
  referenceOf: (person: Person) => string,
): readonly Person[] => {
  const called = Map.groupBy(people, ({ name }) => name);
  return people.map((person) =>
    person.name !== undefined && (called.get(person.name)?.length ?? 0) > 1
      ? { ...person, name: `${person.name} (${referenceOf(person)})` }
      : person,
  );
};
