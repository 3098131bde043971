import { deskMatchingText } from '../../../../shared/text/console/matching/text.ts';
import { matchingText } from '../../../../shared/text/matching/text.ts';
import { call } from '../../../api/client.ts';
import { useSignal } from '../../../ui/framework.ts';
import { inLanguage } from '../../../ui/language.ts';
import { type Loaded, Show, useLoaded } from '../../../ui/loaded.tsx';
import { Empty } from '../../../ui/notice.tsx';
import { Link } from '../../../ui/place.tsx';
import { Table } from '../../../ui/table.tsx';
import { nameIn, type People, type Round } from './round-data.ts';

const Remedies = ({
  roundId,
  applicationId,
  decided,
}: {
  readonly roundId: string;
  readonly applicationId: string;
  readonly decided: number;
}) => {
  const text = inLanguage(deskMatchingText);
  const person = useLoaded(`${applicationId} ${decided}`, () =>
    call('GET /api/coordinator/rounds/{roundId}/people/{applicationId}', {
      params: { roundId, applicationId },
    }),
  );
  return (
    <Show of={person}>
      {({ remedies, alternatives }) => (
        <ul>
          {[...remedies, ...alternatives].length === 0 && <li>{text.noInstead}</li>}
          {[...remedies, ...alternatives].map(({ sentence }) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </Show>
  );
};

/** Students without a mentor: the rule that is in the way, and what would help. */
export const Unmatched = ({
  shown,
  people,
}: {
  readonly round: Loaded<Round>;
  readonly shown: Round;
  readonly people: People;
}) => {
  const text = inLanguage(deskMatchingText);
  const reasons: Readonly<Record<string, string>> = inLanguage(matchingText).unmatched;
  const open = useSignal<ReadonlySet<string>>(new Set());
  if (shown.unmatched.length === 0) return <Empty title={text.nobodyHere} />;
  return (
    <Table
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
                <Remedies
                  roundId={shown.id}
                  applicationId={applicationId}
                  decided={shown.run.overrides.length}
                />
              )}
            </details>
          ),
        },
      ]}
    />
  );
};
