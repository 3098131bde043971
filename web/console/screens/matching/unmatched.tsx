import { deskMatchingText } from '../../../../shared/text/console/matching/text.ts';
import { matchingText } from '../../../../shared/text/matching/text.ts';
import { call } from '../../../api/client.ts';
import { useSignal } from '../../../ui/framework.ts';
import { inLanguage } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { Empty } from '../../../ui/notice.tsx';
import { Link } from '../../../ui/place.tsx';
import { SavedTable } from '../../../ui/saved-table.tsx';
import type { Column } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { RemedyItem } from './remedies.tsx';
import { nameIn, type People, type Round } from './round-data.ts';

type Beside = { readonly shown: Round; readonly people: People; readonly onAsked: () => void };

const Remedies = ({ applicationId, shown, people, onAsked }: Beside & { readonly applicationId: string }) => {
  const text = inLanguage(deskMatchingText);
  const person = useLoaded(`${applicationId} ${shown.run.overrides.length}`, () =>
    call('GET /api/coordinator/rounds/{roundId}/people/{applicationId}', {
      params: { roundId: shown.id, applicationId },
    }),
  );
  return (
    <Show of={person}>
      {({ remedies, alternatives }) => (
        <ul>
          {[...remedies, ...alternatives].length === 0 && <li>{text.noInstead}</li>}
          {remedies.map((remedy) => (
            <RemedyItem
              key={remedy.sentence}
              remedy={remedy}
              shown={shown}
              people={people}
              onAsked={onAsked}
            />
          ))}
          {alternatives.map(({ sentence }) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </Show>
  );
};

const hasNote = (people: People, applicationId: string): boolean => {
  const { roundsWaited = 0, saidYes } = people.get(applicationId) ?? {};
  return roundsWaited > 0 || saidYes !== undefined;
};

/** Students without a mentor: the rule that is in the way, and what would help. */
export const Unmatched = ({ shown, people, onAsked }: Beside) => {
  const text = inLanguage(deskMatchingText);
  const reasons: Readonly<Record<string, string>> = inLanguage(matchingText).unmatched;
  const open = useSignal<ReadonlySet<string>>(new Set());
  const notes: Column<Round['unmatched'][number]> = {
    head: text.notes,
    cell: ({ applicationId }) => {
      const { roundsWaited = 0, saidYes } = people.get(applicationId) ?? {};
      return (
        <span class="tags">
          {roundsWaited > 0 && <Tag>{text.waited(roundsWaited)}</Tag>}
          {saidYes !== undefined && <Tag>{text.saidYes}</Tag>}
        </span>
      );
    },
  };
  if (shown.unmatched.length === 0) return <Empty title={text.nobodyHere} />;
  return (
    <SavedTable
      hasCaption
      caption={`${text.unmatched}: ${shown.unmatched.length}`}
      rows={shown.unmatched}
      keyOf={({ applicationId }) => applicationId}
      columns={[
        {
          head: text.student,
          cell: ({ applicationId }) => (
            <Link to={`/applications/${applicationId}`}>{nameIn(people, applicationId)}</Link>
          ),
        },
        { head: text.why, cell: ({ reason }) => reasons[reason] ?? reason },
        ...(shown.unmatched.some(({ applicationId }) => hasNote(people, applicationId)) ? [notes] : []),
        {
          head: text.remedies,
          cell: ({ applicationId }) => (
            <details
              onToggle={(event) => {
                if (event.currentTarget.open) open.value = new Set([...open.value, applicationId]);
              }}
            >
              <summary>{text.remedies}</summary>
              {open.value.has(applicationId) && (
                <Remedies applicationId={applicationId} shown={shown} people={people} onAsked={onAsked} />
              )}
            </details>
          ),
        },
      ]}
    />
  );
};
