import { sessionsText } from '../../../../shared/text/console/sessions/text.ts';
import { writeText } from '../../../../shared/text/console/write/text.ts';
import { LANGUAGE_NAMES } from '../../../../shared/text/language-names.ts';
import { call } from '../../../api/client.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { DialogFor } from '../../../ui/dialog-for.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { inLanguage } from '../../../ui/language.ts';
import { type Loaded, Show, useLoaded } from '../../../ui/loaded.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import type { Screen } from '../../../ui/screens.ts';
import { useCohortOf } from '../../cohort.ts';
import { mayHere } from '../../me.ts';
import { moduleName } from '../../modules.ts';
import { HistorySection } from '../history/section.tsx';
import { Attendance } from './attendance.tsx';
import { CancelDialog, ChangeDialog } from './change.tsx';
import type { Session } from './fields.tsx';
import { PrintedSheet } from './printed-sheet.tsx';
import { Seats } from './seats.tsx';
import { SignedSheets, trainingSheets } from './signed-sheets.tsx';

const Whole = ({ loaded, session }: { readonly loaded: Loaded<Session>; readonly session: Session }) => {
  const text = inLanguage(sessionsText);
  const { cancelled, hasBegun } = session;
  return (
    <>
      {cancelled && (
        <Notice tone="bad" title={text.isCancelled}>
          <p>
            <Moment at={cancelled.at} />: {text.cancelReasons[cancelled.reason]}
          </p>
        </Notice>
      )}
      <Facts
        of={[
          [text.module, session.title === undefined ? undefined : moduleName(session.module)],
          [text.starts, <Moment key="starts" at={session.startsAt} />],
          [text.minutes, session.minutes],
          [text.mode, text.modes[session.mode]],
          [text.place, session.place],
          [text.street, session.street],
          [text.link, session.link],
          [text.trainer, session.trainer],
          [text.language, session.language && inLanguage(LANGUAGE_NAMES)[session.language]],
          [text.seats, text.taken(session.taken, session.seats)],
        ]}
      />
      {cancelled === undefined && (
        <div class="buttons">
          <Button opens="change">{text.change}</Button>
          {!hasBegun && (
            <Button quiet danger opens="cancel">
              {text.cancel}
            </Button>
          )}
        </div>
      )}
      {(!hasBegun || cancelled) && <Seats loaded={loaded} session={session} />}
      {cancelled === undefined && <Attendance session={session} loaded={loaded} />}
      {cancelled === undefined && hasBegun && mayHere('coordinator') && (
        <SignedSheets of={session.id} routes={trainingSheets(session.id)} />
      )}
      <DialogFor name="change" isPossible={cancelled === undefined} now={text.isCancelled}>
        {() => <ChangeDialog loaded={loaded} session={session} />}
      </DialogFor>
      <DialogFor
        name="cancel"
        isPossible={cancelled === undefined && !hasBegun}
        {...(cancelled && { now: text.isCancelled })}
      >
        {() => <CancelDialog loaded={loaded} session={session} />}
      </DialogFor>
      {session.taken > 0 && mayHere('coordinator') && (
        <ButtonLink quiet to={`/cohorts/${session.cohortId}/write`} query={{ session: session.id }}>
          {inLanguage(writeText).toThese}
        </ButtonLink>
      )}
      <PrintedSheet session={session} />
    </>
  );
};

export const SessionScreen: Screen = ({ params }) => {
  const text = inLanguage(sessionsText);
  const sessionId = params['sessionId'] ?? '';
  const loaded = useLoaded(sessionId, () =>
    call('GET /api/coordinator/training-sessions/{sessionId}', { params: { sessionId } }),
  );
  const { value } = loaded;
  useCohortOf(value);
  return (
    <Page
      title={value ? (value.title ?? moduleName(value.module)) : text.title}
      above={value && { to: `/cohorts/${value.cohortId}/sessions`, name: text.title }}
    >
      <Show of={loaded}>{(session) => <Whole loaded={loaded} session={session} />}</Show>
      {mayHere('coordinator') && (
        <HistorySection
          of={`${sessionId} ${loaded.version}`}
          load={(after) =>
            call('GET /api/coordinator/training-sessions/{sessionId}/history', {
              params: { sessionId },
              query: { after },
            })
          }
        />
      )}
    </Page>
  );
};
