import type { Link } from '../../domain/follow-up/link.ts';
import { isRenewable, MOST_NEW_LINKS, requestNewLink } from '../../domain/follow-up/new-link.ts';
import { isRefusal } from '../../domain/kernel/refusal.ts';
import { newLinkRequests } from '../../store/kinds/follow-up.ts';
import { create, type Press, type Store } from '../../store/store.ts';

/** Asks for a new link in place of this one. The places of the day are taken, or it is none of these: nothing happens. */
export const askNewLink = async (link: Link, cause: Press, store: Store): Promise<void> => {
  if (!isRenewable(link)) return;
  for (let place = 0; place < MOST_NEW_LINKS; place += 1) {
    const { request, facts } = requestNewLink(link, place, cause.now);
    try {
      const { programmeId } = link;
      await store.commit([create(newLinkRequests, request, facts)], {
        ...cause,
        programmeId,
        actor: 'visitor',
      });
      return;
    } catch (error) {
      if (!isRefusal(error, 'exists-already')) throw error;
    }
  }
};
