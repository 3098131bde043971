import { knownText } from '../../../../shared/text/console/known/text.ts';
import { messagesText } from '../../../../shared/text/console/messages/text.ts';
import { writeText } from '../../../../shared/text/console/write/text.ts';
import { call } from '../../../api/client.ts';
import { programmeId } from '../../../staff/programme.ts';
import { Refusal, useAct } from '../../../ui/act.tsx';
import { ButtonLink } from '../../../ui/button.tsx';
import { chosenIn, Filter, Filters } from '../../../ui/filters.tsx';
import { inLanguage } from '../../../ui/language.ts';
import { Empty } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { PagedList } from '../../../ui/paged-list.tsx';
import { usePages } from '../../../ui/pages.ts';
import type { Screen } from '../../../ui/screens.ts';
import { chosenCohort } from '../../cohort.ts';
import { mailColumns } from './columns.tsx';
import type { Mail } from './reader.tsx';

/** The log of mails. */
export const Messages: Screen = () => {
  const text = inLanguage(messagesText);
  const act = useAct();
  const states = Object.keys(text.states) as Mail['status'][];
  const state = chosenIn('state', states);
  const template = chosenIn('kind', Object.keys(text.template));
  const pages = usePages(`mails ${state} ${template}`, (after) =>
    call('GET /api/coordinator/programmes/{programmeId}/mails', {
      params: { programmeId },
      query: { state, template, after },
    }),
  );
  const isFiltered = state !== undefined || template !== undefined;
  return (
    <Page
      title={text.title}
      lead={text.lead}
      beside={
        <div class="buttons">
          {chosenCohort.value !== undefined && (
            <ButtonLink quiet to={`/cohorts/${chosenCohort.value}/written`}>
              {inLanguage(writeText).log}
            </ButtonLink>
          )}
          <ButtonLink quiet to="/messages/refusing">
            {inLanguage(knownText).refusing.open}
          </ButtonLink>
        </div>
      }
    >
      <Filters names={['state', 'kind']}>
        <Filter
          name="state"
          label={text.state}
          choices={states.map((value) => ({ value, label: text.states[value] }))}
        />
        <Filter
          name="kind"
          label={text.kindOfMail}
          choices={Object.entries(text.template).map(([value, label]) => ({ value, label }))}
        />
      </Filters>
      <Refusal of={act} />
      <PagedList
        of={pages}
        caption={text.title}
        keyOf={({ id }) => id}
        empty={<Empty title={isFiltered ? text.noneMatches : text.none} />}
        columns={mailColumns(act, () => void pages.reload(), { withReader: true })}
      />
    </Page>
  );
};
