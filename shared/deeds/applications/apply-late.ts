import { type Application, submit } from '../../domain/applications/application.ts';
import { type LateInvitation, requireOpen, usedFor } from '../../domain/applications/late-invitation.ts';
import { requireForm } from '../../domain/applications/require-form.ts';
import type { Ids } from '../../domain/kernel/ids.ts';
import { isRefusal, Refusal } from '../../domain/kernel/refusal.ts';
import type { Programmes } from '../../domain/programme/catalogue.ts';
import { applications, lateInvitations } from '../../store/kinds/applications.ts';
import { cohorts } from '../../store/kinds/programme.ts';
import { create, type Press, type Store, save, type Versioned } from '../../store/store.ts';
import { asOvertaken, confirming } from './confirm-application.ts';

type Deps = { readonly store: Store; readonly ids: Ids; readonly programmes: Programmes };

const formOf = (
  { programmeId, role, email }: LateInvitation,
  answers: Readonly<Record<string, unknown>>,
  now: Date,
  programmes: Programmes,
): Application['form'] => {
  const offer = programmes.of(programmeId);
  const given = { ...answers, email, noticeVersion: offer.noticeVersion };
  return requireForm(offer, role, given, now, '/answers');
};

/**
 * The late application of an invited person. It counts at once: the link came to its address. The invitation is used up in the same
 * transaction, so that one link is one application.
 * @throws Refusal `field-invalid`, `already-done`, `link-expired`, `cohort-archived`, `applied-again`, `changed-meanwhile`
 */
export const applyLate = async (
  held: Versioned<LateInvitation>,
  answers: Readonly<Record<string, unknown>>,
  cause: Press,
  { store, ids, programmes }: Deps,
): Promise<Versioned<LateInvitation>> => {
  const { now } = cause;
  const invitation = requireOpen(held.state, now);
  const { programmeId, cohortId, emailHash } = invitation;
  const form = formOf(invitation, answers, now, programmes);
  const { state: cohort } = await store.get(cohorts, cohortId);
  if (cohort.archivedAt !== undefined) throw new Refusal('cohort-archived', `${cohortId} is archived.`);
  const submitted = submit({ id: ids('app'), emailHash, form }, cohort, now, true);
  const used = usedFor(invitation, submitted.application.id, now);
  try {
    const { application, changes } = await confirming(
      submitted.application,
      ({ application, facts }) => create(applications, application, [...submitted.facts, ...facts]),
      now,
      { store, ids },
    );
    await store.commit([...changes, save(lateInvitations, held, used)], {
      ...cause,
      actor: `person:${application.personId}`,
      programmeId,
    });
  } catch (error) {
    if (isRefusal(error, 'application-gone')) {
      const { state: latest } = await store.get(lateInvitations, invitation.id, now);
      // A press at the same moment was faster. The next try shows its outcome.
      if (latest.state.status !== 'OPEN')
        throw new Refusal('changed-meanwhile', `${invitation.id} was used at the same moment.`);
      throw new Refusal('applied-again', `The owner of ${submitted.application.id} has applied already.`);
    }
    throw asOvertaken(error, submitted.application.id);
  }
  return { state: used, version: held.version + 1 };
};
