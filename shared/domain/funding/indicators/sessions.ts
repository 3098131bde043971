import { detailTypeOf } from '../../../../events/define.ts';
import { dataOf, type Fact } from '../../../../events/fact.ts';
import { AttendanceCorrected, TrainingSessionAttended } from '../../../../events/sessions.ts';
import { type Contribution, everyTime, type Indicator } from './indicator.ts';

/** A presence, and its end where a correction takes it back; what it is counted by once is the person or the session. */
const present = (fact: Fact, by: 'person' | 'session'): Contribution | undefined => {
  const isCorrection = fact.type === detailTypeOf(AttendanceCorrected);
  // A correction to being present states the presence itself as well.
  if (isCorrection && dataOf(AttendanceCorrected, fact).corrected === 'PRESENT') return undefined;
  const data = isCorrection ? dataOf(AttendanceCorrected, fact) : dataOf(TrainingSessionAttended, fact);
  const { sessionId, applicationId, personId, heldOn: date, recordedAt = '' } = data;
  const claim = `${sessionId}.${applicationId}/${recordedAt}`;
  const evidence =
    by === 'person'
      ? ({ kind: 'attendance', id: `${sessionId}.${applicationId}` } as const)
      : ({ kind: 'session', id: sessionId } as const);
  return {
    ...{ date, evidence, distinct: by === 'person' ? personId : sessionId },
    ...(isCorrection ? { amount: 0, revokes: claim } : { amount: 1, claim }),
  };
};

const on = [TrainingSessionAttended, AttendanceCorrected];

export const sessionsHeld: Indicator = {
  key: 'sessions.held',
  version: 1,
  label: { en: 'Sessions held', sv: 'Hållna tillfällen', fi: 'Pidetyt tilaisuudet' },
  definition: {
    en: 'Trainings, briefings and joint sessions with at least one person on the attendance list, on the day of the session.',
    sv: 'Skolningar, introduktioner och gemensamma träffar med minst en person på närvarolistan, på dagen för tillfället.',
    fi: 'Koulutukset, perehdytykset ja yhteiset tilaisuudet, joiden läsnäololistalla on vähintään yksi henkilö; tilaisuuden päivänä.',
  },
  unit: 'COUNT',
  on,
  count: (fact) => present(fact, 'session'),
};

export const sessionParticipants: Indicator = {
  key: 'sessions.participants',
  version: 1,
  label: { en: 'Participants of sessions', sv: 'Deltagare i tillfällen', fi: 'Tilaisuuksien osallistujat' },
  definition: {
    en: 'Different people on attendance lists, each counted once, on the day of the first session.',
    sv: 'Olika personer på närvarolistorna, var och en räknad en gång, på dagen för det första tillfället.',
    fi: 'Eri henkilöt läsnäololistoilla; kukin lasketaan kerran, ensimmäisen tilaisuuden päivänä.',
  },
  unit: 'COUNT',
  on,
  distinctBy: 'person',
  count: (fact) => present(fact, 'person'),
};

export const sessionPresences = everyTime(sessionParticipants, {
  en: 'Entries on attendance lists: a person counts for each session.',
  sv: 'Rader på närvarolistorna: en person räknas för varje tillfälle.',
  fi: 'Merkinnät läsnäololistoilla: henkilö lasketaan jokaisesta tilaisuudesta.',
});
