import type { FundingCalendar } from '../../../shared/domain/funding/calendar.ts';
import {
  enterDecision,
  type FundingDecision,
  funderKeyOf,
  NewDecision,
} from '../../../shared/domain/funding/decision.ts';

const author = { actor: 'staff:d4f0', now: new Date('2026-01-01T08:00:00.000Z') };

/** A decision that finance has entered, with as little as it takes. */
export const aDecision = (
  plan: Record<string, unknown>,
  { id = 'dec_own', programmeId = 'cccc' }: { id?: string; programmeId?: string } = {},
): FundingDecision =>
  enterDecision(
    NewDecision.parse({
      label: { en: 'A decision', sv: 'Ett beslut', fi: 'Päätös' },
      funder: { value: { profile: 'OWN', name: 'Centria' }, confirmed: true },
      ...plan,
    }),
    { id, programmeId },
    author,
  ).decision;

const confirmed = <Value>(value: Value) => ({ value, confirmed: true });
const proposed = (value: number) => ({ value, confirmed: false, source: 'The programme’s own proposal.' });

/** The closed project of CCCC. */
export const AKKE = aDecision(
  {
    label: { en: 'AKKE project 2024–2025', sv: 'AKKE-projektet 2024–2025', fi: 'AKKE-hanke 2024–2025' },
    funder: confirmed({ profile: 'AKKE', name: 'Österbottens förbund' }),
    eligible: confirmed({ from: '2024-01-01', to: '2025-12-31' }),
    targets: { 'pairs.formed': confirmed(30) },
  },
  { id: 'dec_akke' },
);

/** The running budget of CCCC. */
export const PERMANENT = aDecision(
  {
    label: { en: 'Permanent operation', sv: 'Permanent verksamhet', fi: 'Vakiintunut toiminta' },
    eligible: confirmed({ from: '2026-01-01' }),
    targets: {
      'pairs.formed': proposed(30),
      'mentors.trained': proposed(30),
      'students.participating': proposed(30),
      'companies.participating': proposed(20),
    },
  },
  { id: 'dec_permanent' },
);

/** The money of the invented programme in the north. */
const NORTH = aDecision(
  {
    label: { en: 'Fund of the North 2027', sv: 'Norra fonden 2027', fi: 'Pohjoinen rahasto 2027' },
    funder: confirmed({ profile: 'OTHER', name: 'Pohjoinen rahasto' }),
    eligible: confirmed({ from: '2027-01-01' }),
    targets: { 'pairs.formed': confirmed(7) },
  },
  { id: 'dec_north', programmeId: 'revontuli' },
);

export const DECISIONS: readonly FundingDecision[] = [AKKE, PERMANENT, NORTH];

/** A calendar in which all figures are counted. */
export const calendarOf = (
  programmeId: string,
  decisions: readonly FundingDecision[] = DECISIONS,
): FundingCalendar => ({
  programmeId,
  decisions: decisions
    .filter((decision) => decision.programmeId === programmeId)
    .map((decision) => ({
      decisionId: decision.id,
      funderKey: funderKeyOf(decision),
      from: decision.eligible.value.from,
      ...(decision.eligible.value.to === undefined ? {} : { to: decision.eligible.value.to }),
      isBeingCounted: false,
    })),
});
