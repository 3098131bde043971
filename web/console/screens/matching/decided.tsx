import { deskMatchingText } from '../../../../shared/text/console/matching/text.ts';
import { call } from '../../../api/client.ts';
import { Refusal, useAct } from '../../../ui/act.tsx';
import { Button } from '../../../ui/button.tsx';
import { inLanguage } from '../../../ui/language.ts';
import type { Loaded } from '../../../ui/loaded.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { Section } from '../../../ui/page.tsx';
import { SavedTable } from '../../../ui/saved-table.tsx';
import { nameIn, type People, type Round } from './round-data.ts';

/** Decisions that people have made about this run: those that hold, and the whole history. */
export const Decided = ({
  round,
  shown,
  people,
}: {
  readonly round: Loaded<Round>;
  readonly shown: Round;
  readonly people: People;
}) => {
  const text = inLanguage(deskMatchingText);
  const act = useAct(round.reload);
  const { decisions, overrides } = shown.run;
  const againstOf = (against: (typeof decisions.vetoes)[number]['against']): string =>
    'mentorId' in against ? against.mentorId : against.companyId;
  return (
    <>
      {decisions.vetoes.length > 0 && (
        <Section title={text.vetoes}>
          <Refusal of={act} />
          <SavedTable
            caption={text.vetoes}
            rows={decisions.vetoes}
            keyOf={({ studentId, against }) => `${studentId} ${againstOf(against)}`}
            columns={[
              { head: text.student, cell: ({ studentId }) => nameIn(people, studentId) },
              { head: text.mentor, cell: ({ against }) => nameIn(people, againstOf(against)) },
              { head: text.reason, cell: ({ reason }) => reason },
              {
                head: text.unveto,
                hasButtons: true,
                cell: ({ studentId, against }) =>
                  shown.status === 'PROPOSED' && (
                    <Button
                      small
                      quiet
                      isBusy={act.isBusy}
                      name={`${text.unveto}: ${nameIn(people, studentId)}, ${nameIn(people, againstOf(against))}`}
                      onPress={() =>
                        void act.run(
                          () =>
                            call(
                              'DELETE /api/coordinator/rounds/{roundId}/vetoes/{studentApplicationId}/{againstId}',
                              {
                                params: {
                                  roundId: shown.id,
                                  studentApplicationId: studentId,
                                  againstId: againstOf(against),
                                },
                                version: round.version,
                              },
                            ),
                          {
                            said: () => inLanguage(deskMatchingText).saidUnvetoed,
                            always: () => void round.reload(),
                          },
                        )
                      }
                    >
                      {text.unveto}
                    </Button>
                  ),
              },
            ]}
          />
        </Section>
      )}
      <Section title={text.history}>
        {overrides.length === 0 ? (
          <p>{text.noHistory}</p>
        ) : (
          <SavedTable
            caption={text.history}
            rows={[...overrides].reverse()}
            keyOf={({ at, kind, subjectId }) => `${at} ${kind} ${subjectId}`}
            columns={[
              { head: text.what, cell: ({ kind }) => text.kinds[kind] },
              {
                head: text.about,
                cell: ({ subjectId, counterpartId }) =>
                  [subjectId, counterpartId]
                    .flatMap((id) => (id === undefined ? [] : nameIn(people, id)))
                    .join(' – '),
              },
              { head: text.reason, cell: ({ reason }) => reason },
              { head: text.by, cell: ({ by }) => shown.authors[by]?.name ?? by },
              { head: text.when, cell: ({ at }) => <Moment at={at} /> },
            ]}
          />
        )}
      </Section>
    </>
  );
};
