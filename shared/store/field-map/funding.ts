import type { KindFields } from './field-map.ts';

const figures = (fields: string, more: KindFields['data'] = {}): KindFields => ({
  purpose: 'FUNDER_EVIDENCE',
  keep: 'ACCOUNT',
  data: { ...more, NONE: fields },
});

/** Fields of figures, evidence and money: ids of people at most. */
export const FUNDING_FIELDS: Readonly<Record<string, KindFields>> = {
  Metric: figures('programmeId decisionId indicator generation definitionVersion months part'),
  MetricTally: figures('programmeId decisionId indicator generation sums part'),
  MetricEntry: figures('programmeId decisionId indicator generation date amount claim claims.*', {
    STAFF: 'toldBy',
    IDS: 'key evidence.* cohortId factId toldAt revoked mergedInto',
  }),
  MetricGeneration: figures('programmeId current building rebuiltAt', { STAFF: 'buildingBy rebuiltBy' }),
  FundingDecision: figures(
    'id programmeId label.* number.* funder.* eligible.* granted.* costModel.* supportRate.* targets.* carriedOver.* budget.* financing.* accounts.* enteredAt periods.*',
  ),
  FundingCalendar: figures('programmeId decisions.*'),
  CostLedger: figures('decisionId imports.*'),
  CostPart: figures('importId part lines.*'),
  ClaimPeriod: figures(
    'id programmeId decisionId from to dueOn status locks.* claim claim.* answer answer.* payment payment.* steps.*',
  ),
  PeriodSnapshot: figures(
    'id programmeId decisionId periodId revision from to follows terms.* figures.* costs costs.* companies.* sheets.* corrections parts days hash',
  ),
  SnapshotPart: figures('snapshotId part', { IDS: 'lines.* corrections.* companies.*' }),
  SnapshotDays: figures('snapshotId indicator days.*'),
  ClaimPack: figures(
    'id programmeId decisionId periodId revision snapshotId requestedAt status step readyAt hash bytes parts files failedAt fault',
    { STAFF: 'requestedBy' },
  ),
  ReportReader: {
    purpose: 'PROGRAMME',
    keep: 'STAFF',
    data: { FINGERPRINT: 'emailHash', STAFF: 'name email language addedAt addedBy', IDS: 'id programmeId' },
  },
  MonthlyReport: figures('id programmeId decisionId month label.* number madeAt readers rows.* figures.*'),
  PackPart: figures('packId part', { IDS: 'content' }),
};
