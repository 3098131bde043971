import { messagesText } from '../../../../shared/text/console/messages/text.ts';
import { writeText } from '../../../../shared/text/console/write/text.ts';
import { LANGUAGES } from '../../../../shared/text/language.ts';
import { call, type ItemOf } from '../../../api/client.ts';
import { inLanguage } from '../../../ui/language.ts';
import { Moment } from '../../../ui/moment.tsx';
import { Empty } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { PagedList } from '../../../ui/paged-list.tsx';
import { usePages } from '../../../ui/pages.ts';
import type { Screen } from '../../../ui/screens.ts';
import { groupInWords } from './group.ts';

type Texts = ItemOf<'GET /api/coordinator/cohorts/{cohortId}/group-mails'>['texts'];

/** The words in each language that somebody wrote, behind their subject. */
const Words = ({ of }: { readonly of: Texts }) =>
  LANGUAGES.map((language) => {
    const { [language]: written } = of;
    return (
      written && (
        <details key={language} lang={language}>
          <summary>{written.subject}</summary>
          {written.text.split('\n').map((line, at) => (
            <p key={`${at} ${line}`}>{line}</p>
          ))}
        </details>
      )
    );
  });

/** Mails to groups of a cohort, each with its words. */
export const GroupMails: Screen = ({ params }) => {
  const text = inLanguage(writeText);
  const cohortId = params['cohortId'] ?? '';
  const pages = usePages(`group-mails ${cohortId}`, (after) =>
    call('GET /api/coordinator/cohorts/{cohortId}/group-mails', { params: { cohortId }, query: { after } }),
  );
  return (
    <Page
      title={text.log}
      lead={text.logLead}
      above={{ to: '/messages', name: inLanguage(messagesText).title }}
    >
      <PagedList
        of={pages}
        caption={text.log}
        keyOf={({ id }) => id}
        empty={<Empty title={text.logEmpty} />}
        columns={[
          { head: text.when, cell: ({ writtenAt }) => <Moment at={writtenAt} /> },
          { head: text.by, cell: ({ by }) => by.name ?? by.id },
          { head: text.group, cell: ({ audience }) => groupInWords(audience) },
          { head: text.readers, isNumber: true, cell: ({ people }) => people },
          { head: text.text, cell: ({ texts }) => <Words of={texts} /> },
        ]}
      />
    </Page>
  );
};
