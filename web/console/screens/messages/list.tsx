import { messagesText } from '../../../../shared/text/console/messages/text.ts';
import { wordsText } from '../../../../shared/text/console/words/text.ts';
import { call, type ItemOf } from '../../../api/client.ts';
import { Refusal, useAct } from '../../../ui/act.tsx';
import { Button } from '../../../ui/button.tsx';
import { chosenIn, Filter, Filters } from '../../../ui/filters.tsx';
import { inLanguage } from '../../../ui/language.ts';
import { Moment } from '../../../ui/moment.tsx';
import { Empty } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { PagedList } from '../../../ui/paged-list.tsx';
import { usePages } from '../../../ui/pages.ts';
import { Link } from '../../../ui/place.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { programmeId } from '../../programme.ts';
import type { Screen } from '../../screens.ts';

type Mail = ItemOf<'GET /api/coordinator/programmes/{programmeId}/mails'>;

const TONES: Partial<Record<Mail['status'], 'good' | 'bad' | 'wait'>> = {
  READY: 'wait',
  SENDING: 'wait',
  DELIVERED: 'good',
  BOUNCED: 'bad',
  COMPLAINED: 'bad',
  HELD: 'bad',
  FAILED: 'bad',
  SUPPRESSED: 'bad',
};

/** A mail that nobody needs any more has not failed, and is not sent once more. */
const isNeedless = (mail: Mail): boolean => mail.status === 'SUPPRESSED' && mail.reason === 'NO_LONGER_TRUE';
const isRefused = (mail: Mail): boolean =>
  mail.status === 'SUPPRESSED' && mail.reason === 'ADDRESS_REFUSES_MAIL';

const toneOf = (mail: Mail): { readonly tone?: 'good' | 'bad' | 'wait' } => {
  const tone = isNeedless(mail) ? undefined : TONES[mail.status];
  return tone === undefined ? {} : { tone };
};

/** States in which a person may decide that a mail is sent once more. */
const RESENDABLE: ReadonlySet<Mail['status']> = new Set(['HELD', 'FAILED', 'BOUNCED', 'SUPPRESSED']);

/** The reader of a mail: a person as a link, or the programme's own mailbox. */
const Reader = ({ of: { kind, id, personId, name } }: { readonly of: Mail['to'] }) => {
  if (kind === 'office') return <>{inLanguage(messagesText).office}</>;
  if (personId === undefined) return <>{inLanguage(wordsText).unconfirmed}</>;
  const to = kind === 'application' ? `/applications/${id}` : `/people/${personId}`;
  return <Link to={to}>{name ?? personId}</Link>;
};

export const Messages: Screen = () => {
  const text = inLanguage(messagesText);
  const templates: Readonly<Record<string, string>> = text.template;
  const unsent: Readonly<Record<string, string>> = text.unsent;
  const act = useAct();
  const states = Object.keys(text.states) as Mail['status'][];
  const state = chosenIn('state', states);
  const pages = usePages(`mails ${state}`, (after) =>
    call('GET /api/coordinator/programmes/{programmeId}/mails', {
      params: { programmeId },
      query: { state, after },
    }),
  );
  return (
    <Page title={text.title}>
      <Filters names={['state']}>
        <Filter
          name="state"
          label={text.state}
          choices={states.map((value) => ({ value, label: text.states[value] }))}
        />
      </Filters>
      <Refusal of={act} />
      <PagedList
        of={pages}
        caption={text.title}
        keyOf={({ id }) => id}
        empty={<Empty title={state === undefined ? text.none : text.noneMatches} />}
        columns={[
          {
            head: text.about,
            cell: ({ subject, template }) => {
              const words = templates[template] ?? template;
              return (
                <div class="what">
                  {subject ?? words}
                  {subject !== undefined && <p class="hint">{words}</p>}
                </div>
              );
            },
          },
          {
            head: text.to,
            cell: ({ to }) => <Reader of={to} />,
          },
          {
            head: text.state,
            cell: (mail) => (
              <>
                <Tag {...toneOf(mail)}>{text.states[mail.status]}</Tag>
                {mail.status === 'SUPPRESSED' && <p class="hint">{unsent[mail.reason] ?? mail.reason}</p>}
              </>
            ),
          },
          { head: text.written, cell: ({ createdAt }) => <Moment at={createdAt} /> },
          {
            head: text.resend,
            cell: (mail) =>
              RESENDABLE.has(mail.status) &&
              !isNeedless(mail) && (
                <span class="buttons">
                  <Button
                    small
                    quiet
                    isBusy={act.isBusy}
                    name={`${text.resend}: ${templates[mail.template] ?? mail.template}`}
                    onPress={() =>
                      void act.run(
                        () =>
                          call('POST /api/coordinator/mails/{mailId}/resend', {
                            params: { mailId: mail.id },
                          }),
                        { said: text.resent, always: () => void pages.reload() },
                      )
                    }
                  >
                    {text.resend}
                  </Button>
                  {isRefused(mail) && (
                    <Button
                      small
                      quiet
                      isBusy={act.isBusy}
                      onPress={() =>
                        void act.run(
                          () =>
                            call('DELETE /api/coordinator/mails/{mailId}/suppression', {
                              params: { mailId: mail.id },
                            }),
                          { said: text.lifted, always: () => void pages.reload() },
                        )
                      }
                    >
                      {text.lift}
                    </Button>
                  )}
                </span>
              ),
          },
        ]}
      />
    </Page>
  );
};
