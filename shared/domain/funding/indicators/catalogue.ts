import { detailTypeOf, type EventDefinition } from '../../../../events/define.ts';
import type { Fact } from '../../../../events/fact.ts';
import type { Programme } from '../../programme/programme.ts';
import { coversDate, type FundingCalendar } from '../calendar.ts';
import {
  mentorApprovals,
  mentorsRecruited,
  studentApplications,
  studentApprovals,
  studentsApplied,
  studentsSelected,
} from './applications.ts';
import type { Contribution, Indicator } from './indicator.ts';
import { meetingsByConfirmation, meetingsHeld } from './meetings-held.ts';
import { PAIR_FIGURES } from './pairs.ts';
import { pairsFormed } from './pairs-formed.ts';
import { sessionParticipants, sessionPresences, sessionsHeld } from './sessions.ts';
import { studentsInPairs, studentsParticipating } from './students-participating.ts';
import { SURVEY_FIGURES } from './surveys.ts';
import {
  companiesInRegion,
  companiesNew,
  companiesParticipating,
  companiesSme,
  mentorsSelfEmployed,
  mentorsTrained,
  mentorTrainings,
  staffTrainingMinutes,
  studentBriefingMinutes,
} from './training.ts';

const UNDECIDED = {
  en: 'definition not confirmed',
  sv: 'definitionen inte bekräftad',
  fi: 'määritelmä vahvistamatta',
} as const;

/** The label of an undecided definition says so, wherever it is shown: on pages, in reports and in packs. */
const withMark = (indicator: Indicator): Indicator =>
  indicator.isProposal === true
    ? {
        ...indicator,
        label: {
          en: `${indicator.label.en} (${UNDECIDED.en})`,
          sv: `${indicator.label.sv} (${UNDECIDED.sv})`,
          fi: `${indicator.label.fi} (${UNDECIDED.fi})`,
        },
      }
    : indicator;

const ALL: readonly Indicator[] = [
  pairsFormed,
  ...PAIR_FIGURES,
  meetingsHeld,
  ...meetingsByConfirmation,
  mentorsRecruited,
  mentorApprovals,
  mentorsTrained,
  mentorTrainings,
  mentorsSelfEmployed,
  staffTrainingMinutes,
  companiesParticipating,
  companiesSme,
  companiesInRegion,
  companiesNew,
  studentsApplied,
  studentApplications,
  studentsSelected,
  studentApprovals,
  studentBriefingMinutes,
  studentsParticipating,
  studentsInPairs,
  sessionsHeld,
  sessionParticipants,
  sessionPresences,
  ...SURVEY_FIGURES,
];

/** Every indicator, in the order of the dashboard. A new one is one definition and one line here. */
export const INDICATORS = ALL.map(withMark);

/** Figures that stand alone, with a target perhaps; the others are shown beside one of them. */
export const MAIN_INDICATORS = INDICATORS.filter(({ beside }) => beside === undefined);

/** Facts that indicators count, each once. */
export const indicatorTriggers = (): readonly EventDefinition[] => [
  ...new Set(INDICATORS.flatMap(({ on }) => on)),
];

/** Contributions of a fact to indicators of funding decisions: each decision whose dates cover the fact counts it. */
export const contributionsOf = (
  programme: Programme,
  { decisions }: FundingCalendar,
  fact: Fact,
): { indicator: Indicator; decisionId: string; contribution: Contribution }[] =>
  INDICATORS.filter(({ on }) => on.some((event) => detailTypeOf(event) === fact.type)).flatMap(
    (indicator) => {
      const contribution = indicator.count(fact, programme);
      if (!contribution) return [];
      return decisions
        .filter((dates) => coversDate(dates, contribution.date))
        .map(({ decisionId }) => ({ indicator, decisionId, contribution }));
    },
  );
