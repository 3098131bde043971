import { sessionsText } from '../../../../shared/text/console/sessions/text.ts';
import { call } from '../../../api/client.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { FormBox } from '../../../ui/fields.tsx';
import { Foreseen, hasFinding } from '../../../ui/findings.tsx';
import { useForm } from '../../../ui/form.ts';
import { inLanguage } from '../../../ui/language.ts';
import type { Loaded } from '../../../ui/loaded.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { setOpenDialog } from '../../../ui/open.ts';
import { tell } from '../../../ui/told.tsx';
import { CancelSession } from './cancel.tsx';
import { languageOf, planOf, type Session, SessionFields, type SessionValues, valuesOf } from './fields.tsx';

type Parts = { readonly loaded: Loaded<Session>; readonly session: Session };

const close = (): void => setOpenDialog(undefined);

/** The people whom a change is told, by name. */
const Told = ({ session, lead }: { readonly session: Session; readonly lead: string }) => {
  const text = inLanguage(sessionsText);
  return (
    <Notice title={text.told(session.participants.length)}>
      <p>{lead}</p>
      {session.participants.length > 0 && (
        <ul>
          {session.participants.map(({ applicationId, name }) => (
            <li key={applicationId}>{name ?? text.somebody}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
};

const orNone = (value: string): string | null => (value.trim() === '' ? null : value);

/** Body of the request: an empty field is removed. */
const editOf = (values: SessionValues, { hasBegun }: Session) => {
  const { title, street, link, trainer } = values;
  const { seats, confirmed, ...placed } = planOf(values);
  return {
    seats,
    confirmed,
    title: orNone(title),
    trainer: orNone(trainer),
    language: languageOf(values) ?? null,
    ...(hasBegun
      ? {}
      : { ...placed, street: placed.mode === 'ONLINE' ? null : orNone(street), link: orNone(link) }),
  };
};

export const ChangeDialog = ({ loaded, session }: Parts) => {
  const text = inLanguage(sessionsText);
  const before = valuesOf(session);
  const form = useForm(`session-change-${session.id}`, before);
  const params = { sessionId: session.id };
  return (
    <Dialog title={text.changeTitle} onClose={close}>
      <p>{session.hasBegun ? text.changeBegun : text.changeLead}</p>
      <FormBox
        of={form}
        send={text.changeNow}
        onCancel={close}
        onSend={() =>
          void form.send(
            (values) =>
              call('PUT /api/coordinator/training-sessions/{sessionId}/settings', {
                params,
                body: editOf(values, session),
                version: loaded.version,
              }),
            ({ revision }) => {
              tell(() =>
                revision > session.revision
                  ? inLanguage(sessionsText).moved(session.participants.length)
                  : inLanguage(sessionsText).changed,
              );
              close();
              void loaded.reload();
            },
            loaded.reload,
          )
        }
      >
        <SessionFields form={form} isBegun={session.hasBegun} />
        <Foreseen
          form={form}
          before={before}
          ask={() =>
            call('POST /api/coordinator/training-sessions/{sessionId}/settings-preview', {
              params,
              body: editOf(form.values, session),
            })
          }
        />
        {hasFinding(form, 'people-are-told') && <Told session={session} lead={text.movedLead} />}
      </FormBox>
    </Dialog>
  );
};

export const CancelDialog = ({ loaded, session }: Parts) => {
  const text = inLanguage(sessionsText);
  return (
    <CancelSession
      loaded={loaded}
      id={session.id}
      lead={text.cancelLead}
      cancel={(reason, version) =>
        call('PUT /api/coordinator/training-sessions/{sessionId}/cancellation', {
          params: { sessionId: session.id },
          body: { reason },
          version,
        })
      }
    >
      <Told session={session} lead={text.cancelledLead} />
    </CancelSession>
  );
};
