import { COLLECTION } from '../../../shared/store/indexes.ts';
import { applications } from '../../../shared/store/kinds/applications.ts';
import { certificateNumbers, certificates, documentFiles } from '../../../shared/store/kinds/documents.ts';
import { tasks } from '../../../shared/store/kinds/follow-up.ts';
import {
  claimPacks,
  claimPeriods,
  fundingCalendars,
  fundingDecisions,
  metricEntries,
  metricGenerations,
  metrics,
  metricTallies,
  packParts,
  periodSnapshots,
  snapshotParts,
} from '../../../shared/store/kinds/funding.ts';
import { personAliases, persons } from '../../../shared/store/kinds/people.ts';
import { trainingEnrolments } from '../../../shared/store/kinds/sessions.ts';
import { type Access, ANY, counting, listing, onItems, reading, readingMany, writing } from './table-use.ts';

/** Rights of what counts, and makes papers of it. */
export const FIGURES = {
  'track-metrics': {
    table: [
      reading(metricEntries, metricGenerations, fundingCalendars),
      writing(metricEntries),
      counting(metrics, metricTallies),
    ],
  },
  'rebuild-metrics': {
    table: [
      onItems(
        'GetItem',
        'BatchGetItem',
        'PutItem',
        'UpdateItem',
        'DeleteItem',
      )(metrics, metricTallies, metricEntries),
      reading(metricGenerations, fundingCalendars),
      writing(metricGenerations, fundingCalendars),
      listing(
        COLLECTION.metrics(ANY, ANY),
        COLLECTION.metricTallies(ANY, ANY),
        COLLECTION.facts(ANY, ANY),
        COLLECTION.metricEntries(ANY, ANY, ANY, ANY),
      ),
    ],
  },
  'make-document': {
    table: [
      reading(certificates, documentFiles, applications, persons, personAliases, trainingEnrolments, tasks),
      // A claim pack is made of what a lock has kept.
      reading(claimPacks, fundingDecisions, fundingCalendars, periodSnapshots),
      readingMany(claimPeriods, snapshotParts, packParts),
      // Earlier releases, so that no small number is found as a difference.
      readingMany(fundingDecisions, periodSnapshots),
      listing(COLLECTION.monthlyReports(ANY)),
      writing(certificates, certificateNumbers, documentFiles, tasks, claimPacks, packParts),
    ],
  },
} as const satisfies Readonly<Record<string, Access>>;
