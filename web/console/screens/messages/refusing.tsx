import { knownText } from '../../../../shared/text/console/known/text.ts';
import { messagesText } from '../../../../shared/text/console/messages/text.ts';
import { call } from '../../../api/client.ts';
import { programmeId } from '../../../staff/programme.ts';
import { Refusal, useAct } from '../../../ui/act.tsx';
import { Button } from '../../../ui/button.tsx';
import { inLanguage } from '../../../ui/language.ts';
import { Moment } from '../../../ui/moment.tsx';
import { Empty } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { PagedList } from '../../../ui/paged-list.tsx';
import { usePages } from '../../../ui/pages.ts';
import type { Screen } from '../../../ui/screens.ts';
import { Tag } from '../../../ui/tag.tsx';
import { Reader } from './reader.tsx';

/** People whose address gets no mail, until somebody lifts it. */
export const Refusing: Screen = () => {
  const text = inLanguage(knownText).refusing;
  const words = inLanguage(messagesText);
  const pages = usePages('suppressions', (after) =>
    call('GET /api/coordinator/programmes/{programmeId}/suppressions', {
      params: { programmeId },
      query: { after },
    }),
  );
  const act = useAct(pages.reload);
  return (
    <Page title={text.title} lead={text.lead} above={{ to: '/messages', name: words.title }}>
      <Refusal of={act} />
      <PagedList
        of={pages}
        caption={text.title}
        keyOf={({ mailId, since }) => `${mailId} ${since}`}
        empty={<Empty title={text.none} />}
        columns={[
          { head: text.person, cell: ({ of }) => of && <Reader of={of} /> },
          { head: text.why, cell: ({ cause }) => <Tag tone="bad">{text.causes[cause.kind]}</Tag> },
          { head: text.since, cell: ({ since }) => <Moment at={since} /> },
          {
            head: text.deed,
            cell: ({ mailId, lifted }) =>
              lifted === undefined ? (
                mailId !== undefined && (
                  <Button
                    small
                    quiet
                    isBusy={act.isBusy}
                    onPress={() =>
                      void act.run(
                        () =>
                          call('DELETE /api/coordinator/mails/{mailId}/suppression', { params: { mailId } }),
                        { said: () => inLanguage(messagesText).lifted, always: () => void pages.reload() },
                      )
                    }
                  >
                    {words.lift}
                  </Button>
                )
              ) : (
                <>
                  {text.lifted} <Moment at={lifted.at} />, {lifted.by.name ?? lifted.by.id}
                </>
              ),
          },
        ]}
      />
    </Page>
  );
};
