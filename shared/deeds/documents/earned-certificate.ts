import { issueForPair, numberFrom, pairCertificateId } from '../../domain/documents/certificate.ts';
import { localDateOf } from '../../domain/kernel/dates.ts';
import type { Ids } from '../../domain/kernel/ids.ts';
import { isAskedAtEnd } from '../../domain/pairs/end.ts';
import type { Pair } from '../../domain/pairs/pair.ts';
import type { SurveyRequest } from '../../domain/surveys/request.ts';
import { certificateChanges } from '../../store/certificates.ts';
import { applications } from '../../store/kinds/applications.ts';
import { certificates } from '../../store/kinds/documents.ts';
import { pairs } from '../../store/kinds/pairs.ts';
import { meetingTotals } from '../../store/meeting-totals.ts';
import { withContactOfToday } from '../../store/people.ts';
import type { Change, Store } from '../../store/store.ts';

/** The last day of a pair's work; undefined while it goes on, or where its end earns no certificate. */
const workedUntil = (pair: Pair): string | undefined => {
  switch (pair.status) {
    case 'CLOSING':
      return localDateOf(new Date(pair.closingSince));
    case 'COMPLETED':
      return localDateOf(new Date(pair.endedAt));
    case 'ENDED_EARLY':
      return isAskedAtEnd(pair) ? localDateOf(new Date(pair.endedAt)) : undefined;
    default:
      return undefined;
  }
};

/**
 * Changes that issue the certificate of one of a pair, who has answered the final survey. Empty where there is one already of this end;
 * one of an end that was taken back is renewed.
 */
export const earnedCertificate = async (
  { pairId, applicationId, role }: Pick<SurveyRequest, 'pairId' | 'applicationId' | 'role'>,
  now: Date,
  { store, ids }: { readonly store: Store; readonly ids: Ids },
): Promise<Change[]> => {
  const [{ state: pair }, { state: application }] = await Promise.all([
    store.get(pairs, pairId),
    store.get(applications, applicationId),
  ]);
  const until = workedUntil(pair);
  const former = await store.find(certificates, pairCertificateId(pair, role));
  if (until === undefined || former?.state.until === until) return [];
  const person = await withContactOfToday(store, application);
  if (person.status === 'SUBMITTED') return [];
  const { meetings, minutes } = await meetingTotals(store, pair);
  const number = numberFrom(ids('cer'));
  const work = { until, meetings, minutes, number, former: former?.state };
  const { certificate, facts } = issueForPair(pair, person, work, now);
  return certificateChanges(certificate, facts, former);
};
