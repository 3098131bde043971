import type { Application } from '../../shared/domain/applications/application.ts';
import { isExpired, type Link } from '../../shared/domain/follow-up/link.ts';
import { isRefusal, Refusal } from '../../shared/domain/kernel/refusal.ts';
import type { Role } from '../../shared/domain/kernel/role.ts';
import { roleIn } from '../../shared/domain/pairs/pair.ts';
import { linkIdOf } from '../../shared/runtime/keys.ts';
import { applications } from '../../shared/store/kinds/applications.ts';
import { links } from '../../shared/store/kinds/follow-up.ts';
import { withContactOfToday } from '../../shared/store/people.ts';
import { loadProposal, type VersionedProposal } from '../../shared/store/proposals.ts';
import type { Store, Versioned } from '../../shared/store/store.ts';

/** The subject of a link in its present state. */
export type LinkTarget =
  | { readonly verb: 'confirm'; readonly link: Link; readonly application: Versioned<Application> }
  | {
      readonly verb: 'answer-proposal';
      readonly link: Link;
      readonly proposal: VersionedProposal;
      readonly role: Role;
    };

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** The programme that a token belongs to; undefined where there is no such link. */
export const programmeOfLink = async (token: string, store: Store, now: Date): Promise<string | undefined> =>
  TOKEN.test(token) ? (await store.find(links, linkIdOf(token), now))?.state.programmeId : undefined;

/**
 * Loads the subject of a token. An unknown token and a deleted subject get the same refusal.
 * @throws Refusal `link-unknown`, `link-expired`, `application-gone`
 */
export const followLink = async (token: string, store: Store, now: Date): Promise<LinkTarget> => {
  if (!TOKEN.test(token)) throw new Refusal('link-unknown', 'No token of ours.');
  const held = await store.find(links, linkIdOf(token), now);
  if (!held) throw new Refusal('link-unknown', 'No such link.');
  const link = held.state;
  try {
    if (link.verb === 'confirm') {
      const application = await store.get(applications, link.applicationId, now);
      if (application.state.status === 'SUBMITTED' && isExpired(link, now))
        throw new Refusal('link-expired', `The link expired at ${link.expiresAt}.`);
      return { verb: 'confirm', link, application };
    }
    const proposal = await loadProposal(store, link.pairId);
    return { verb: link.verb, link, proposal, role: roleIn(proposal.pair.state, link.applicationId) };
  } catch (error) {
    if (isRefusal(error, 'not-found'))
      throw new Refusal(
        link.verb === 'confirm' ? 'application-gone' : 'link-expired',
        `What ${link.verb} was about is gone.`,
      );
    throw error;
  }
};

/** An application with today's contact details, for pages alone: saving it would overwrite the form as sent. */
const shownAs = async (
  { state, version }: Versioned<Application>,
  store: Store,
): Promise<Versioned<Application>> => ({ state: await withContactOfToday(store, state), version });

/** The view of a token's subject, with today's names and in today's language. @throws as `followLink` */
export const lookAtLink = async (token: string, store: Store, now: Date): Promise<LinkTarget> => {
  const target = await followLink(token, store, now);
  if (target.verb === 'confirm') return { ...target, application: await shownAs(target.application, store) };
  const { pair, mentor, student } = target.proposal;
  const [shownMentor, shownStudent] = await Promise.all([shownAs(mentor, store), shownAs(student, store)]);
  return { ...target, proposal: { pair, mentor: shownMentor, student: shownStudent } };
};
