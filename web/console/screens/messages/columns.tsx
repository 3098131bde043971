import { messagesText } from '../../../../shared/text/console/messages/text.ts';
import { call } from '../../../api/client.ts';
import type { Act } from '../../../ui/act.tsx';
import { Button } from '../../../ui/button.tsx';
import { inLanguage } from '../../../ui/language.ts';
import { Moment } from '../../../ui/moment.tsx';
import { Link } from '../../../ui/place.tsx';
import type { Column } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { type Mail, Reader } from './reader.tsx';
import { templateName } from './template-name.ts';

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

/** States of a mail that did not arrive, or of which nobody knows. */
const UNDECIDED: ReadonlySet<Mail['status']> = new Set([
  'HELD',
  'FAILED',
  'RETURNED',
  'BOUNCED',
  'SUPPRESSED',
]);

export const MailState = ({ of }: { readonly of: Mail }) => {
  const text = inLanguage(messagesText);
  const unsent: Readonly<Record<string, string>> = text.unsent;
  return (
    <>
      <Tag {...toneOf(of)}>{text.states[of.status]}</Tag>
      {of.status === 'SUPPRESSED' && <p class="hint">{unsent[of.reason] ?? of.reason}</p>}
      {of.carriedBy !== undefined && <p class="hint">{text.carried}</p>}
      {of.resentAs !== undefined && (
        <p class="hint">
          <Link to={`/messages/${of.resentAs}`}>{text.repeated}</Link>
        </p>
      )}
    </>
  );
};

/** In the hands of its reader, as far as anybody can tell. */
export const hasLeft = ({ status }: Mail): boolean => status === 'SENT' || status === 'DELIVERED';

type Parts = { readonly mail: Mail; readonly act: Act; readonly onDone: () => void };

/** Acts open to staff on a mail: send it again, take it for delivered, let its address get mail again. */
export const MailDeeds = ({ mail, act, onDone }: Parts) => {
  const text = inLanguage(messagesText);
  const { id, status, template, resentAs } = mail;
  if (resentAs !== undefined || isNeedless(mail)) return null;
  if (!UNDECIDED.has(status) && !hasLeft(mail)) return null;
  const params = { mailId: id };
  return (
    <span class="buttons">
      <Button
        small
        quiet
        isBusy={act.isBusy}
        name={`${text.resend}: ${templateName(template)}`}
        onPress={() =>
          void act.run(() => call('POST /api/coordinator/mails/{mailId}/resend', { params }), {
            said: () => inLanguage(messagesText).resent,
            always: onDone,
          })
        }
      >
        {text.resend}
      </Button>
      {status === 'HELD' && (
        <Button
          small
          quiet
          isBusy={act.isBusy}
          name={`${text.arrived}: ${templateName(template)}`}
          onPress={() =>
            void act.run(() => call('PUT /api/coordinator/mails/{mailId}/arrival', { params }), {
              said: () => inLanguage(messagesText).saidArrived,
              always: onDone,
            })
          }
        >
          {text.arrived}
        </Button>
      )}
      {isRefused(mail) && (
        <Button
          small
          quiet
          isBusy={act.isBusy}
          onPress={() =>
            void act.run(() => call('DELETE /api/coordinator/mails/{mailId}/suppression', { params }), {
              said: () => inLanguage(messagesText).lifted,
              always: onDone,
            })
          }
        >
          {text.lift}
        </Button>
      )}
    </span>
  );
};

/** Columns of a list of mails; a person's own list needs no reader. */
export const mailColumns = (
  act: Act,
  onDone: () => void,
  { withReader }: { readonly withReader: boolean },
): readonly Column<Mail>[] => {
  const text = inLanguage(messagesText);
  return [
    {
      head: text.about,
      cell: ({ id, subject, template }) => (
        <div class="what">
          <Link to={`/messages/${id}`}>{subject ?? templateName(template)}</Link>
          {subject !== undefined && <p class="hint">{templateName(template)}</p>}
        </div>
      ),
    },
    ...(withReader ? [{ head: text.to, cell: ({ to }: Mail) => <Reader of={to} /> }] : []),
    { head: text.state, cell: (mail) => <MailState of={mail} /> },
    { head: text.written, cell: ({ createdAt }) => <Moment at={createdAt} /> },
    {
      head: text.decide,
      // A mail that has arrived is sent again from its own page.
      cell: (mail) => !hasLeft(mail) && <MailDeeds mail={mail} act={act} onDone={onDone} />,
    },
  ];
};
