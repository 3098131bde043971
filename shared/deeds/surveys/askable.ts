import { isRestricted } from '../../domain/applications/application.ts';
import type { RefusalCode } from '../../domain/kernel/refusal.ts';
import type { Role } from '../../domain/kernel/role.ts';
import type { Pair } from '../../domain/pairs/pair.ts';
import { applications } from '../../store/kinds/applications.ts';
import type { Store } from '../../store/store.ts';

/** The reason for which one of a pair cannot be asked a survey: their data is not used, or the consent that it needs is missing. */
export const unaskableFor = async (
  pair: Pair,
  { role, needsConsent }: { readonly role: Role; readonly needsConsent: boolean },
  store: Store,
): Promise<Extract<RefusalCode, 'not-found' | 'person-restricted' | 'consent-missing'> | undefined> => {
  const id = role === 'mentor' ? pair.mentorApplicationId : pair.studentApplicationId;
  const application = (await store.find(applications, id))?.state;
  if (application === undefined) return 'not-found';
  if (isRestricted(application)) return 'person-restricted';
  return needsConsent && !application.form.answers.consents.followUp ? 'consent-missing' : undefined;
};
