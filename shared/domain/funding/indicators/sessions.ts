import { dataOf, type Fact, isFactOf } from '../../../../events/fact.ts';
import {
  GroupAttendanceCorrected,
  GroupSessionAttended,
  GroupSessionHeld,
} from '../../../../events/group-sessions.ts';
import {
  AttendanceCorrected,
  TrainingSessionAttended,
  TrainingSessionHeld,
} from '../../../../events/sessions.ts';
import { type Contribution, everyTime, type Indicator } from './indicator.ts';

const correctionIn = (fact: Fact) => {
  if (isFactOf(AttendanceCorrected, fact)) return dataOf(AttendanceCorrected, fact);
  return isFactOf(GroupAttendanceCorrected, fact) ? dataOf(GroupAttendanceCorrected, fact) : undefined;
};

const presenceIn = (fact: Fact) =>
  isFactOf(GroupSessionAttended, fact)
    ? dataOf(GroupSessionAttended, fact)
    : dataOf(TrainingSessionAttended, fact);

/** A presence, and its end where a correction takes it back. */
const present = (fact: Fact): Contribution | undefined => {
  const correction = correctionIn(fact);
  // A correction to being present states the presence itself as well.
  if (correction?.corrected === 'PRESENT') return undefined;
  const {
    sessionId,
    applicationId,
    personId,
    heldOn: date,
    recordedAt = '',
  } = correction ?? presenceIn(fact);
  const attendance = `${sessionId}.${applicationId}`;
  const claim = `${attendance}/${recordedAt}`;
  return {
    date,
    distinct: personId,
    evidence: { kind: 'attendance', id: attendance },
    ...(correction === undefined ? { amount: 1, claim } : { amount: 0, revokes: claim }),
  };
};

export const sessionsHeld: Indicator = {
  key: 'sessions.held',
  version: 1,
  label: { en: 'Sessions held', sv: 'Hållna tillfällen', fi: 'Pidetyt tilaisuudet' },
  definition: {
    en: 'Trainings, briefings and joint sessions for which an attendance list was entered, on the day of the session.',
    sv: 'Skolningar, introduktioner och gemensamma träffar vars närvarolista har förts in, på dagen för tillfället.',
    fi: 'Koulutukset, perehdytykset ja yhteiset tilaisuudet, joiden läsnäololista on kirjattu; tilaisuuden päivänä.',
  },
  unit: 'COUNT',
  on: [TrainingSessionHeld, GroupSessionHeld],
  count: (fact) => {
    const { sessionId, heldOn } = isFactOf(GroupSessionHeld, fact)
      ? dataOf(GroupSessionHeld, fact)
      : dataOf(TrainingSessionHeld, fact);
    return { date: heldOn, amount: 1, evidence: { kind: 'session', id: sessionId } };
  },
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
  on: [TrainingSessionAttended, GroupSessionAttended, AttendanceCorrected, GroupAttendanceCorrected],
  distinctBy: 'person',
  count: present,
};

export const sessionPresences = everyTime(sessionParticipants, {
  en: 'Entries on attendance lists: a person counts for each session.',
  sv: 'Rader på närvarolistorna: en person räknas för varje tillfälle.',
  fi: 'Merkinnät läsnäololistoilla: henkilö lasketaan jokaisesta tilaisuudesta.',
});
