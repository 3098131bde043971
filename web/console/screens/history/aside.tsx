import { historyText } from '../../../../shared/text/console/history/text.ts';
import { knownText } from '../../../../shared/text/console/known/text.ts';
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

/** `ApplicationApproved.v1` in words. */
const inWords = (type: string): string => {
  const words: Readonly<Record<string, string>> = inLanguage(historyText).facts;
  return words[type.replace(/\.v\d+$/, '')] ?? type;
};

/** Facts that the bus refused: nobody has heard of them. */
export const Aside: Screen = () => {
  const text = inLanguage(knownText).aside;
  const pages = usePages('quarantined', (after) =>
    call('GET /api/coordinator/programmes/{programmeId}/quarantined-facts', {
      params: { programmeId },
      query: { after },
    }),
  );
  const act = useAct(pages.reload);
  return (
    <Page title={text.title} lead={text.lead} above={{ to: '/history', name: inLanguage(historyText).title }}>
      <Refusal of={act} />
      <PagedList
        of={pages}
        caption={text.title}
        keyOf={({ id }) => id}
        empty={<Empty title={text.none} />}
        columns={[
          { head: text.fact, cell: ({ fact }) => inWords(fact.type) },
          { head: text.at, cell: ({ fact }) => <Moment at={fact.at} /> },
          { head: text.since, cell: ({ quarantinedAt }) => <Moment at={quarantinedAt} /> },
          {
            head: text.state,
            cell: ({ id, returnAsked, returnedAt }) => {
              if (returnedAt !== undefined) return <Tag tone="good">{text.told}</Tag>;
              if (returnAsked !== undefined)
                return (
                  <>
                    <Tag tone="wait">{text.waits}</Tag> {returnAsked.by.name}
                  </>
                );
              return (
                <Button
                  small
                  quiet
                  isBusy={act.isBusy}
                  onPress={() =>
                    void act.run(
                      () =>
                        call('POST /api/coordinator/quarantined-facts/{quarantinedFactId}/return', {
                          params: { quarantinedFactId: id },
                        }),
                      { said: () => inLanguage(knownText).aside.asked, always: () => void pages.reload() },
                    )
                  }
                >
                  {text.tellNow}
                </Button>
              );
            },
          },
        ]}
      />
    </Page>
  );
};
