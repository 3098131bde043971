import { todayText } from '../../../../shared/text/console/today/text.ts';
import { wordsText } from '../../../../shared/text/console/words/text.ts';
import type { ItemOf } from '../../../api/client.ts';
import { inLanguage } from '../../../ui/language.ts';
import { Link } from '../../../ui/place.tsx';

export type Task = ItemOf<'GET /api/coordinator/programmes/{programmeId}/tasks'>;

/** Place of the thing that a task is about. */
const placeOf = ({ subject }: Task): string => {
  switch (subject.kind) {
    case 'round':
      return `/rounds/${subject.id}`;
    case 'company':
      return `/companies/${subject.id}`;
    case 'application':
      return `/applications/${subject.id}`;
    case 'proposal':
      return `/proposals/${subject.id}`;
    case 'pair':
      return `/pairs/${subject.id}`;
    case 'mail':
      return '/messages';
    case 'fact':
      return '/history/aside';
  }
};

/** Somebody who has not confirmed an application is no person yet, and nobody may look at the application. */
const Person = ({ of: { applicationId, personId, name } }: { readonly of: Task['people'][number] }) => {
  if (personId === undefined) return <div>{inLanguage(wordsText).unconfirmed}</div>;
  const to = applicationId === undefined ? `/people/${personId}` : `/applications/${applicationId}`;
  return (
    <div>
      <Link to={to}>{name ?? personId}</Link>
    </div>
  );
};

/** People of a task, and the thing that it is about, each as a link. */
export const Concerned = ({ task }: { readonly task: Task }) => {
  const text = inLanguage(todayText);
  const { subject, people } = task;
  const place = placeOf(task);
  const isPersonItself = subject.kind === 'application' && people.length > 0;
  const words = subject.name ?? subject.subject ?? subject.type;
  const about = `${text.subject[subject.kind]}${words === undefined ? '' : `: ${words}`}`;
  return (
    <>
      {people.map((person) => (
        <Person key={person.applicationId ?? person.personId} of={person} />
      ))}
      {!isPersonItself && (
        <div>
          <Link to={place}>{about}</Link>
        </div>
      )}
    </>
  );
};
