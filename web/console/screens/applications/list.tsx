import { STANDINGS } from '../../../../shared/domain/applications/standing.ts';
import { ROLES } from '../../../../shared/domain/kernel/role.ts';
import { applicationsText } from '../../../../shared/text/console/applications/text.ts';
import { lateText } from '../../../../shared/text/console/late/text.ts';
import { wordsText } from '../../../../shared/text/console/words/text.ts';
import { writeText } from '../../../../shared/text/console/write/text.ts';
import { call } from '../../../api/client.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { chosenIn, Filter, Filters } from '../../../ui/filters.tsx';
import { inLanguage } from '../../../ui/language.ts';
import { Moment } from '../../../ui/moment.tsx';
import { Empty } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { PagedList } from '../../../ui/paged-list.tsx';
import { usePages } from '../../../ui/pages.ts';
import { Link } from '../../../ui/place.tsx';
import type { Screen } from '../../../ui/screens.ts';
import { Tag } from '../../../ui/tag.tsx';
import { cohortOf } from '../../cohort.ts';
import { StandingTag } from './standing.tsx';

/** Standings that coordinators see: an unconfirmed application is nobody's but the applicant's. */
const SHOWN = STANDINGS.filter((standing) => standing !== 'SUBMITTED');

export const Applications: Screen = ({ params }) => {
  const text = inLanguage(applicationsText);
  const words = inLanguage(wordsText);
  const cohortId = params['cohortId'] ?? '';
  const role = chosenIn('role', ROLES);
  const standing = chosenIn('standing', SHOWN);
  const pages = usePages(`${cohortId} ${role} ${standing}`, (after) =>
    call('GET /api/coordinator/cohorts/{cohortId}/applications', {
      params: { cohortId },
      query: { role, standing, after },
    }),
  );
  return (
    <Page
      title={text.title}
      lead={cohortOf(cohortId)?.name}
      beside={
        <div class="buttons">
          <ButtonLink quiet to={`/cohorts/${cohortId}/write`} query={{ role, standing }}>
            {inLanguage(writeText).toThese}
          </ButtonLink>
          <ButtonLink quiet to={`/cohorts/${cohortId}/applications/late`}>
            {inLanguage(lateText).button}
          </ButtonLink>
          <ButtonLink to={`/cohorts/${cohortId}/applications/new`}>{text.enterButton}</ButtonLink>
        </div>
      }
    >
      <Filters names={['role', 'standing']}>
        <Filter
          name="role"
          label={text.role}
          choices={ROLES.map((value) => ({ value, label: words.role[value] }))}
        />
        <Filter
          name="standing"
          label={text.standing}
          choices={SHOWN.map((value) => ({ value, label: words.standing[value] }))}
        />
      </Filters>
      <PagedList
        of={pages}
        caption={text.caption}
        keyOf={({ id }) => id}
        empty={
          role || standing ? (
            <Empty title={text.noneMatches} />
          ) : (
            <Empty title={text.noneYet}>
              <p>{text.noneYetWhy}</p>
            </Empty>
          )
        }
        columns={[
          { head: text.name, cell: ({ id, name }) => <Link to={`/applications/${id}`}>{name}</Link> },
          { head: text.role, cell: ({ role }) => words.role[role] },
          {
            head: text.standing,
            cell: ({ standing, isLate, isEntered }) => (
              <>
                <StandingTag of={standing} />
                {isEntered && (
                  <>
                    {' '}
                    <Tag>{text.entered}</Tag>
                  </>
                )}
                {isLate && (
                  <>
                    {' '}
                    <Tag tone="wait">{text.late}</Tag>
                  </>
                )}
              </>
            ),
          },
          { head: text.reference, cell: ({ reference }) => reference },
          { head: text.confirmed, cell: ({ confirmedAt }) => confirmedAt && <Moment at={confirmedAt} /> },
        ]}
      />
    </Page>
  );
};
