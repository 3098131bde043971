import { knownText } from '../../../../shared/text/console/known/text.ts';
import { deskMatchingText } from '../../../../shared/text/console/matching/text.ts';
import { call, type ItemOf } from '../../../api/client.ts';
import { Refusal, useAct } from '../../../ui/act.tsx';
import { Button } from '../../../ui/button.tsx';
import { FormBox, SelectField, TextField } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { inLanguage } from '../../../ui/language.ts';
import { Moment } from '../../../ui/moment.tsx';
import { Page, Section } from '../../../ui/page.tsx';
import { PagedList } from '../../../ui/paged-list.tsx';
import { type Paged, usePages } from '../../../ui/pages.ts';
import { Link } from '../../../ui/place.tsx';
import type { Screen } from '../../../ui/screens.ts';
import { tell } from '../../../ui/told.tsx';
import { cohortOf } from '../../cohort.ts';
import { usePeopleOf } from '../../people-of-cohort.ts';
import { nameOf } from '../pairs/couple.tsx';

const LIST = 'GET /api/coordinator/cohorts/{cohortId}/pairing-notes';
const COUPLE =
  'PUT /api/coordinator/cohorts/{cohortId}/pairing-notes/{mentorApplicationId}/{studentApplicationId}';
type Note = ItemOf<typeof LIST>;
type Kind = Exclude<Note['known'], 'NOTHING'>;
type Given = { readonly cohortId: string; readonly pages: Paged<Note> };

const isOf = (a: string, b: string) => (note: Note) =>
  note.mentorApplicationId === a && note.studentApplicationId === b;

const NoteForm = ({ cohortId, pages }: Given) => {
  const text = inLanguage(knownText).notes;
  const people = usePeopleOf(cohortId).value ?? [];
  const form = useForm(`pairing-note-${cohortId}`, {
    mentorApplicationId: '',
    studentApplicationId: '',
    known: '',
    reason: '',
  });
  const choicesOf = (role: 'mentor' | 'student') =>
    people.filter((each) => each.role === role).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <FormBox
      of={form}
      send={text.save}
      onSend={() =>
        void form.send(
          ({ mentorApplicationId, studentApplicationId, known, reason }) =>
            call(COUPLE, {
              params: { cohortId, mentorApplicationId, studentApplicationId },
              body: { known: known as Kind, reason },
              version: `"${pages.items?.find(isOf(mentorApplicationId, studentApplicationId))?.version ?? 0}"`,
            }),
          () => {
            tell(() => inLanguage(knownText).notes.saved);
            void pages.reload();
          },
          pages.reload,
        )
      }
    >
      <SelectField
        form={form}
        name="mentorApplicationId"
        label={text.mentor}
        empty="–"
        choices={choicesOf('mentor')}
      />
      <SelectField
        form={form}
        name="studentApplicationId"
        label={text.student}
        empty="–"
        choices={choicesOf('student')}
      />
      <SelectField
        form={form}
        name="known"
        label={text.known}
        empty="–"
        choices={Object.entries(text.kinds).map(([value, label]) => ({ value, label }))}
      />
      <TextField form={form} name="reason" label={text.reason} hint={text.reasonHint} />
    </FormBox>
  );
};

/** Couples that must not be paired or wish for each other, for all later rounds of a cohort. */
export const PairingNotes: Screen = ({ params }) => {
  const text = inLanguage(knownText).notes;
  const cohortId = params['cohortId'] ?? '';
  const pages = usePages(`pairing-notes ${cohortId}`, (after) =>
    call(LIST, { params: { cohortId }, query: { after } }),
  );
  const act = useAct(pages.reload);
  return (
    <Page
      title={text.title}
      lead={text.lead}
      above={{
        to: `/cohorts/${cohortId}/matching`,
        name: [inLanguage(deskMatchingText).rounds, cohortOf(cohortId)?.name].filter(Boolean).join(', '),
      }}
    >
      <Section title={text.add}>
        <NoteForm cohortId={cohortId} pages={pages} />
      </Section>
      <Section title={text.noted}>
        <Refusal of={act} />
        <PagedList
          of={pages}
          caption={text.noted}
          keyOf={({ mentorApplicationId, studentApplicationId }) =>
            `${mentorApplicationId} ${studentApplicationId}`
          }
          empty={<p>{text.none}</p>}
          columns={[
            {
              head: text.student,
              cell: ({ student }) => (
                <Link to={`/applications/${student.applicationId}`}>{nameOf(student)}</Link>
              ),
            },
            {
              head: text.mentor,
              cell: ({ mentor }) => (
                <Link to={`/applications/${mentor.applicationId}`}>{nameOf(mentor)}</Link>
              ),
            },
            {
              head: text.known,
              cell: ({ known }) => (known === 'NOTHING' ? text.takenBack : text.kinds[known]),
            },
            { head: text.reason, cell: ({ reason }) => reason ?? '' },
            {
              head: text.noted,
              cell: ({ at, by }) => (
                <>
                  <Moment at={at} />
                  {by.name !== undefined && `, ${by.name}`}
                </>
              ),
            },
            {
              head: text.deed,
              hasButtons: true,
              cell: (note) =>
                note.known !== 'NOTHING' && (
                  <Button
                    small
                    quiet
                    isBusy={act.isBusy}
                    name={`${text.takeBack}: ${nameOf(note.student)}, ${nameOf(note.mentor)}`}
                    onPress={() =>
                      void act.run(
                        () =>
                          call(
                            'DELETE /api/coordinator/cohorts/{cohortId}/pairing-notes/{mentorApplicationId}/{studentApplicationId}',
                            {
                              params: {
                                cohortId,
                                mentorApplicationId: note.mentorApplicationId,
                                studentApplicationId: note.studentApplicationId,
                              },
                              version: `"${note.version}"`,
                            },
                          ),
                        {
                          said: () => inLanguage(knownText).notes.takenBack,
                          always: () => void pages.reload(),
                        },
                      )
                    }
                  >
                    {text.takeBack}
                  </Button>
                ),
            },
          ]}
        />
      </Section>
    </Page>
  );
};
