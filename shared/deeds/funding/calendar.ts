import { emptyCalendar, type FundingCalendar } from '../../domain/funding/calendar.ts';
import { fundingCalendars } from '../../store/kinds/funding.ts';
import { type Change, create, type Store, save, type Versioned } from '../../store/store.ts';

/** Version 0 stands for a programme without a decision. */
export const loadCalendar = async (programmeId: string, store: Store): Promise<Versioned<FundingCalendar>> =>
  (await store.find(fundingCalendars, programmeId)) ?? { state: emptyCalendar(programmeId), version: 0 };

export const putCalendar = (held: Versioned<FundingCalendar>, next: FundingCalendar): Change =>
  held.version === 0 ? create(fundingCalendars, next) : save(fundingCalendars, held, next);
