import { channelText } from '../../../../shared/text/channel.ts';
import { applicationsText } from '../../../../shared/text/console/applications/text.ts';
import { peopleText } from '../../../../shared/text/console/people/text.ts';
import { wordsText } from '../../../../shared/text/console/words/text.ts';
import { formatDate } from '../../../../shared/text/format.ts';
import { call } from '../../../api/client.ts';
import { Button } from '../../../ui/button.tsx';
import { DialogFor } from '../../../ui/dialog-for.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { inLanguage, language } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { openDialog, setOpenDialog } from '../../../ui/open.ts';
import { Page, Section } from '../../../ui/page.tsx';
import { Link } from '../../../ui/place.tsx';
import type { Screen } from '../../../ui/screens.ts';
import { useCohortOf } from '../../cohort.ts';
import { HistorySection } from '../history/section.tsx';
import { nameOf as otherName, StatusTag } from '../pairs/couple.tsx';
import { OwnPageDialog } from '../people/own-page.tsx';
import { Answered } from './answers.tsx';
import { Asked } from './ask.tsx';
import { CorrectDialog, Revisions } from './correct.tsx';
import { Decision } from './decision.tsx';
import { nameOf, type Shown } from './name-of.ts';
import { Notes } from './notes.tsx';
import { authorIn } from './on-behalf.tsx';
import { StandingTag } from './standing.tsx';
import { ToldButtons, ToldDialogs } from './told.tsx';
import { TrainingOf } from './training.tsx';

/** The last question to a mentor to take more students, and the answer. */
const moreStudents = (shown: Shown): readonly (readonly [string, string])[] => {
  const ask = 'capacityAsk' in shown ? shown.capacityAsk : undefined;
  if (ask === undefined) return [];
  const { moreStudents: term, moreAnswers } = inLanguage(applicationsText);
  const until = formatDate(new Date(ask.answerBy), language.value);
  return [[term, moreAnswers[ask.answer ?? 'NONE'](ask.capacity, until)]];
};

/** Why somebody is proposed to nobody, and until when. */
const standsAside = (shown: Shown): readonly (readonly [string, string])[] => {
  const aside = 'aside' in shown ? shown.aside : undefined;
  if (aside === undefined) return [];
  const { asideTerm, asideWhy, asideUntil } = inLanguage(applicationsText);
  const why = asideWhy[aside.why];
  const until = aside.until && formatDate(new Date(`${aside.until}T12:00:00Z`), language.value);
  return [[asideTerm, until === undefined ? why : asideUntil(why, until)]];
};

/** Marks of an application that did not come by the form in time. */
const entered = (shown: Shown): readonly (readonly [string, string])[] => {
  const text = inLanguage(applicationsText);
  const by = shown.entered;
  return [
    ...(by === undefined
      ? []
      : [
          [
            text.entered,
            `${text.enteredBy(authorIn(shown, by.by), inLanguage(channelText)[by.channel])}: ${by.reason}`,
          ] as const,
        ]),
    ...(by?.consent === undefined ? [] : [[text.consent, by.consent] as const]),
    ...(shown.isLate ? [[text.late, text.lateWhy] as const] : []),
  ];
};

/** The people whom somebody has been proposed to or paired with, each as a link. */
const Couples = ({ of }: { readonly of: Shown['couples'] }) => (
  <ul class="things">
    {of.map(({ proposalId, pairId, status, other }) => (
      <li key={proposalId}>
        <Link to={pairId === undefined ? `/proposals/${proposalId}` : `/pairs/${pairId}`}>
          {otherName(other)}
        </Link>{' '}
        <StatusTag of={status} />
      </li>
    ))}
  </ul>
);

const isOpen = ({ status }: Shown): boolean => status !== 'REJECTED' && status !== 'WITHDRAWN';

/** One application: its state, the acts open to staff, and all its answers. */
export const ApplicationScreen: Screen = ({ params }) => {
  const text = inLanguage(applicationsText);
  const words = inLanguage(wordsText);
  const applicationId = params['applicationId'] ?? '';
  const loaded = useLoaded(applicationId, () =>
    call('GET /api/coordinator/applications/{applicationId}', { params: { applicationId } }),
  );
  const { value } = loaded;
  useCohortOf(value);
  return (
    <Page
      title={value ? nameOf(value) : text.title}
      above={value && { to: `/cohorts/${value.cohortId}/applications`, name: text.title }}
      beside={
        value &&
        'personId' in value && (
          <Button quiet opens="own-page">
            {inLanguage(peopleText).ownPage}
          </Button>
        )
      }
    >
      <Show of={loaded}>
        {(shown) => (
          <>
            <Facts
              of={[
                [text.role, words.role[shown.form.role]],
                [text.standing, <StandingTag key="standing" of={shown.standing} />],
                [text.reference, shown.reference],
                [
                  text.person,
                  'personId' in shown && (
                    <Link key="person" to={`/people/${shown.personId}`}>
                      {nameOf(shown)}
                    </Link>
                  ),
                ],
                [
                  text.cohort,
                  <Link key="cohort" to={`/cohorts/${shown.cohortId}`}>
                    {shown.cohortName ?? shown.cohortId}
                  </Link>,
                ],
                [text.submitted, <Moment key="sent" at={shown.submittedAt} />],
                ...entered(shown),
                [text.couples, shown.couples.length > 0 && <Couples key="couples" of={shown.couples} />],
                [
                  text.waitedIn,
                  shown.waitedIn.length > 0 && (
                    <ul key="rounds" class="things">
                      {shown.waitedIn.map(({ id, requestedAt }) => (
                        <li key={id}>
                          <Link to={`/rounds/${id}`}>
                            {formatDate(new Date(requestedAt), language.value)}
                          </Link>
                        </li>
                      ))}
                    </ul>
                  ),
                ],
                ...moreStudents(shown),
                ...standsAside(shown),
              ]}
            />
            <Decision loaded={loaded} shown={shown} />
            <Asked shown={shown} />
            {'approvedAt' in shown && (
              <TrainingOf applicationId={shown.id} asOf={loaded.turn} onChanged={loaded.reload} />
            )}
            <Section
              title={text.answers}
              beside={
                isOpen(shown) && (
                  <>
                    <ToldButtons shown={shown} />
                    {shown.form.role === 'mentor' && (
                      <Button small quiet opens="capacity">
                        {text.changeCapacity}
                      </Button>
                    )}
                    <Button small quiet opens="correct">
                      {text.correct}
                    </Button>
                  </>
                )
              }
            >
              <Answered role={shown.form.role} answers={shown.form.answers} />
            </Section>
            <Revisions shown={shown} />
            <Notes loaded={loaded} shown={shown} />
            <ToldDialogs loaded={loaded} shown={shown} />
            {'personId' in shown && openDialog() === 'own-page' && (
              <OwnPageDialog
                personId={shown.personId}
                name={nameOf(shown)}
                onClose={() => setOpenDialog(undefined)}
                onSent={() => void loaded.reload()}
              />
            )}
            <DialogFor name="correct" isPossible={isOpen(shown)} now={words.standing[shown.standing]}>
              {() => <CorrectDialog loaded={loaded} shown={shown} />}
            </DialogFor>
            <DialogFor name="capacity" isPossible={isOpen(shown)} now={words.standing[shown.standing]}>
              {() => <CorrectDialog loaded={loaded} shown={shown} first="capacity" />}
            </DialogFor>
          </>
        )}
      </Show>
      <HistorySection
        of={`${applicationId} ${loaded.version}`}
        load={(after) =>
          call('GET /api/coordinator/applications/{applicationId}/history', {
            params: { applicationId },
            query: { after },
          })
        }
      />
    </Page>
  );
};
