import { messagesText } from '../../../../shared/text/console/messages/text.ts';
import { call } from '../../../api/client.ts';
import { Refusal, useAct } from '../../../ui/act.tsx';
import { inLanguage } from '../../../ui/language.ts';
import { Empty } from '../../../ui/notice.tsx';
import { Section } from '../../../ui/page.tsx';
import { PagedList } from '../../../ui/paged-list.tsx';
import { usePages } from '../../../ui/pages.ts';
import { mailColumns } from './columns.tsx';

/** The mails to one person, in all roles and cohorts. */
export const MailsOf = ({ personId }: { readonly personId: string }) => {
  const text = inLanguage(messagesText);
  const act = useAct();
  const pages = usePages(`mails of ${personId}`, () =>
    call('GET /api/coordinator/people/{personId}/mails', { params: { personId } }),
  );
  return (
    <Section title={text.mails}>
      <Refusal of={act} />
      <PagedList
        of={pages}
        caption={text.mails}
        keyOf={({ id }) => id}
        empty={<Empty title={text.none} />}
        columns={mailColumns(act, () => void pages.reload(), { withReader: false })}
      />
    </Section>
  );
};
