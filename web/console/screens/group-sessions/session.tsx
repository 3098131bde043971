import { groupSessionsText } from '../../../../shared/text/console/group-sessions/text.ts';
import { sessionsText } from '../../../../shared/text/console/sessions/text.ts';
import { LANGUAGE_NAMES } from '../../../../shared/text/language-names.ts';
import { call } from '../../../api/client.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { DialogFor } from '../../../ui/dialog-for.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { FormBox } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.ts';
import { inLanguage } from '../../../ui/language.ts';
import { type Loaded, Show, useLoaded } from '../../../ui/loaded.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { setOpenDialog } from '../../../ui/open.ts';
import { Page } from '../../../ui/page.tsx';
import type { Screen } from '../../../ui/screens.ts';
import { tell } from '../../../ui/told.tsx';
import { useCohortOf } from '../../cohort.ts';
import { themeName } from '../../themes.ts';
import { HistorySection } from '../history/section.tsx';
import { CancelSession } from '../sessions/cancel.tsx';
import { groupSheets, SignedSheets } from '../sessions/signed-sheets.tsx';
import { type Group, GroupFields, groupEditOf, groupValuesOf } from './fields.tsx';
import { DoorSheet, People } from './people.tsx';

type Parts = { readonly loaded: Loaded<Group>; readonly session: Group };

const close = (): void => setOpenDialog(undefined);

const ChangeDialog = ({ loaded, session }: Parts) => {
  const text = inLanguage(groupSessionsText);
  const words = inLanguage(sessionsText);
  const form = useForm(`group-change-${session.id}`, groupValuesOf(session));
  const isKickOff = session.theme === 'KICK_OFF';
  return (
    <Dialog title={words.changeTitle} onClose={close}>
      <p>{isKickOff ? text.ofCohort : session.hasBegun ? words.changeBegun : text.changeLead}</p>
      <FormBox
        of={form}
        send={words.changeNow}
        onCancel={close}
        onSend={() =>
          void form.send(
            (values) =>
              call('PUT /api/coordinator/group-sessions/{groupSessionId}/settings', {
                params: { groupSessionId: session.id },
                body: groupEditOf(values, session),
                version: loaded.version,
              }),
            () => {
              tell(() => inLanguage(groupSessionsText).changed);
              close();
              void loaded.reload();
            },
            loaded.reload,
          )
        }
      >
        <GroupFields form={form} isPlaced={!isKickOff} isOpen={!session.hasBegun} />
      </FormBox>
    </Dialog>
  );
};

const CancelDialog = ({ loaded, session }: Parts) => (
  <CancelSession
    loaded={loaded}
    id={session.id}
    lead={inLanguage(groupSessionsText).cancelLead}
    cancel={(reason, version) =>
      call('PUT /api/coordinator/group-sessions/{groupSessionId}/cancellation', {
        params: { groupSessionId: session.id },
        body: { reason },
        version,
      })
    }
  />
);

const Whole = ({ loaded, session }: Parts) => {
  const text = inLanguage(groupSessionsText);
  const words = inLanguage(sessionsText);
  const { cancelled, hasBegun, seats, coming } = session;
  return (
    <>
      {cancelled && (
        <Notice tone="bad" title={words.isCancelled}>
          <p>
            <Moment at={cancelled.at} />: {words.cancelReasons[cancelled.reason]}
          </p>
        </Notice>
      )}
      <Facts
        of={[
          [text.theme, session.title === undefined ? undefined : themeName(session.theme)],
          [text.audience, text.audiences[session.audience]],
          [words.starts, <Moment key="starts" at={session.startsAt} />],
          [words.minutes, session.minutes],
          [words.mode, words.modes[session.mode]],
          [text.place, session.place ?? text.placeMissing],
          [words.street, session.street],
          [text.host, session.host],
          [words.link, session.link],
          [words.language, session.language && inLanguage(LANGUAGE_NAMES)[session.language]],
          [words.seats, seats === undefined ? text.unlimited : text.ofSeats(coming, seats)],
        ]}
      />
      {cancelled === undefined && (
        <div class="buttons">
          <Button opens="change">{words.change}</Button>
          {session.theme === 'KICK_OFF' && (
            <ButtonLink quiet to={`/cohorts/${session.cohortId}`}>
              {text.toCohort}
            </ButtonLink>
          )}
          {!hasBegun && (
            <Button quiet danger opens="cancel">
              {words.cancel}
            </Button>
          )}
        </div>
      )}
      {cancelled === undefined && hasBegun && <DoorSheet loaded={loaded} session={session} />}
      <People loaded={loaded} session={session} />
      {cancelled === undefined && hasBegun && (
        <SignedSheets of={session.id} routes={groupSheets(session.id)} />
      )}
      <DialogFor name="change" isPossible={cancelled === undefined} now={words.isCancelled}>
        {() => <ChangeDialog loaded={loaded} session={session} />}
      </DialogFor>
      <DialogFor
        name="cancel"
        isPossible={cancelled === undefined && !hasBegun}
        {...(cancelled && { now: words.isCancelled })}
      >
        {() => <CancelDialog loaded={loaded} session={session} />}
      </DialogFor>
    </>
  );
};

export const GroupSessionScreen: Screen = ({ params }) => {
  const text = inLanguage(groupSessionsText);
  const groupSessionId = params['groupSessionId'] ?? '';
  const loaded = useLoaded(groupSessionId, () =>
    call('GET /api/coordinator/group-sessions/{groupSessionId}', { params: { groupSessionId } }),
  );
  const { value } = loaded;
  useCohortOf(value);
  return (
    <Page
      title={value ? (value.title ?? themeName(value.theme)) : text.title}
      above={value && { to: `/cohorts/${value.cohortId}/sessions`, name: text.title }}
    >
      <Show of={loaded}>{(session) => <Whole loaded={loaded} session={session} />}</Show>
      <HistorySection
        of={`${groupSessionId} ${loaded.version}`}
        load={(after) =>
          call('GET /api/coordinator/group-sessions/{groupSessionId}/history', {
            params: { groupSessionId },
            query: { after },
          })
        }
      />
    </Page>
  );
};
