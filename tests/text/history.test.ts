import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../events/catalogue.ts';
import { FUNCTION_NAMES } from '../../infra/aws/function-names.ts';
import { REJECTION_REASONS } from '../../shared/domain/applications/rejection-reasons.ts';
import { ReminderKind } from '../../shared/domain/follow-up/reminder.ts';
import { TaskKind } from '../../shared/domain/follow-up/task.ts';
import { PERIOD_STATUSES } from '../../shared/domain/funding/claim-period.ts';
import { CHANNELS } from '../../shared/domain/kernel/channels.ts';
import { END_REASONS, ENDED_BY, PAUSE_REASONS } from '../../shared/domain/pairs/choices.ts';
import { KNOWN } from '../../shared/domain/pairs/pairing-note.ts';
import { CohortEdit } from '../../shared/domain/programme/cohort.ts';
import { RUN_FAILURES } from '../../shared/domain/rounds/round.ts';
import { CANCEL_REASONS } from '../../shared/domain/sessions/cancel-reasons.ts';
import { CORRECTION_REASONS } from '../../shared/domain/sessions/correction-reasons.ts';
import { GroupEdit } from '../../shared/domain/sessions/group-session.ts';
import { SessionEdit } from '../../shared/domain/sessions/session-changes.ts';
import { WAIVER_REASONS } from '../../shared/domain/sessions/waiver.ts';
import { SURVEY_KINDS } from '../../shared/domain/surveys/definitions.ts';
import { declineReasons } from '../../shared/domain/vocabularies/declining.ts';
import { historyText } from '../../shared/text/console/history/text.ts';
import { todayText } from '../../shared/text/console/today/text.ts';
import { LANGUAGES } from '../../shared/text/language.ts';

/** Choices that a fact's schema spells out, such as `corrected: PRESENT | ABSENT`. */
const spelledOut = CATALOGUE.flatMap(({ data }) =>
  Object.values(data.shape).flatMap((part) => {
    const inner = 'unwrap' in part ? (part as { unwrap: () => unknown }).unwrap() : part;
    return ((inner as { options?: readonly string[] }).options ?? []).filter(
      (option) => typeof option === 'string',
    );
  }),
);

const CODES = [
  ...REJECTION_REASONS,
  ...ReminderKind.options,
  ...END_REASONS,
  ...ENDED_BY,
  ...PAUSE_REASONS,
  ...KNOWN,
  ...RUN_FAILURES,
  ...CORRECTION_REASONS,
  ...CANCEL_REASONS,
  ...WAIVER_REASONS,
  ...declineReasons.codes,
  ...Object.keys(CohortEdit.shape),
  ...Object.keys(SessionEdit.shape),
  ...Object.keys(GroupEdit.shape),
  'LOCK',
  'UNLOCK',
  'VETO',
  'UNVETO',
  'ROOM',
  'UNROOM',
  'SWAP',
  ...SURVEY_KINDS,
  // A period is opened and locked by facts of their own.
  ...PERIOD_STATUSES.filter((status) => status !== 'OPEN' && status !== 'LOCKED'),
  ...spelledOut,
];

describe.each(LANGUAGES)('the history in %s', (language) => {
  const text = historyText[language];

  it('has a sentence for every fact, and for no other', () => {
    expect(Object.keys(text.facts).sort()).toEqual(CATALOGUE.map(({ name }) => name).sort());
  });

  it('has a word for every code that a fact can hold', () => {
    const words = Object.keys({ ...text.codes, ...todayText[language].kind });
    expect([...new Set([...CODES, ...TaskKind.options])].filter((code) => !words.includes(code))).toEqual([]);
  });

  it('says how every answer on behalf came, and by which rule the system acts', () => {
    expect(Object.keys(text.channels).sort()).toEqual([...CHANNELS].sort());
    expect(Object.keys(text.rules).sort()).toEqual([...FUNCTION_NAMES].sort());
  });
});
