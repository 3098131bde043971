import { applicationsText } from '../../../../shared/text/console/applications/text.ts';
import { wordsText } from '../../../../shared/text/console/words/text.ts';
import { formatDate } from '../../../../shared/text/format.ts';
import { call } from '../../../api/client.ts';
import { Facts } from '../../../ui/facts.tsx';
import { inLanguage, language } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { Page, Section } from '../../../ui/page.tsx';
import { Link } from '../../../ui/place.tsx';
import type { Screen } from '../../screens.ts';
import { HistorySection } from '../history/section.tsx';
import { Answered } from './answers.tsx';
import { Asked } from './ask.tsx';
import { Decision } from './decision.tsx';
import { nameOf, type Shown } from './name-of.ts';
import { StandingTag } from './standing.tsx';
import { SaidOfSessions } from './training.tsx';

/** The last question to a mentor to take more students, and the answer. */
const moreStudents = (shown: Shown): readonly (readonly [string, string])[] => {
  const ask = 'capacityAsk' in shown ? shown.capacityAsk : undefined;
  if (ask === undefined) return [];
  const { moreStudents: term, moreAnswers } = inLanguage(applicationsText);
  const until = formatDate(new Date(ask.answerBy), language.value);
  return [[term, moreAnswers[ask.answer ?? 'NONE'](ask.capacity, until)]];
};

/** One application: where it stands, what may be done with it, and all its answers. */
export const ApplicationScreen: Screen = ({ params }) => {
  const text = inLanguage(applicationsText);
  const words = inLanguage(wordsText);
  const applicationId = params['applicationId'] ?? '';
  const loaded = useLoaded(applicationId, () =>
    call('GET /api/coordinator/applications/{applicationId}', { params: { applicationId } }),
  );
  const { value } = loaded;
  return (
    <Page
      title={value ? nameOf(value) : text.title}
      above={value && { to: `/cohorts/${value.cohortId}/applications`, name: text.title }}
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
                [text.submitted, <Moment key="sent" at={shown.submittedAt} />],
                ...moreStudents(shown),
              ]}
            />
            <Decision loaded={loaded} shown={shown} />
            <Asked shown={shown} />
            {'approvedAt' in shown && <SaidOfSessions applicationId={shown.id} />}
            <Section title={text.answers}>
              <Answered role={shown.form.role} answers={shown.form.answers} />
            </Section>
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
