import * as z from 'zod';
import { setConsent } from '../../shared/deeds/privacy/set-consent.ts';
import { CHANNELS } from '../../shared/domain/kernel/channels.ts';
import { CONSENT_CHANNELS, CONSENT_PURPOSES, standingIn } from '../../shared/domain/privacy/consent-log.ts';
import { json, type Reply } from '../../shared/runtime/http/reply.ts';
import { consentLogsOf } from '../../shared/store/consent-logs.ts';
import { loadPerson } from '../../shared/store/people.ts';
import type { Store } from '../../shared/store/store.ts';
import { type CoordinatorRoute, route } from './deps.ts';

const Entry = z.object({
  at: z.iso.datetime(),
  isGiven: z.boolean(),
  channel: z.enum(CONSENT_CHANNELS),
  language: z.enum(['en', 'sv', 'fi']),
  noticeVersion: z.string(),
  applicationId: z.string(),
});

const Consents = z.object({
  consents: z.array(
    z.object({
      purpose: z.enum(CONSENT_PURPOSES),
      stands: z.boolean(),
      /** The newest first. */
      entries: z.array(Entry),
    }),
  ),
});

/** They are the person's alone to give; one can be taken back by a word to staff. */
const Withdrawal = z.strictObject({
  purpose: z.enum(CONSENT_PURPOSES),
  channel: z.enum(CHANNELS),
  reason: z.string().trim().min(3).max(300),
});

const answer = async (personId: string, store: Store): Promise<Reply> => {
  const logs = await consentLogsOf(store, personId);
  return json(200, {
    consents: logs.map((log) => ({
      purpose: log.purpose,
      stands: standingIn(log).length > 0,
      entries: log.entries.toReversed().map(({ by: _, ...entry }) => entry),
    })),
  });
};

/** Consents of a person, to be read and taken back at their word. */
export const consentRoutes: readonly CoordinatorRoute[] = [
  route({
    method: 'GET',
    path: '/api/coordinator/people/{personId}/consents',
    who: 'coordinator',
    does: 'Shows what a person has consented to: when, how, and under which notice.',
    answers: { 200: Consents },
    async handle({ params: { personId } }, { store }) {
      const person = await loadPerson(store, personId);
      return answer(person.state.id, store);
    },
  }),
  route({
    method: 'POST',
    path: '/api/coordinator/people/{personId}/consents/withdrawal',
    who: 'coordinator',
    does: 'Takes back a consent of a person at their word, in every application. Taken back already: nothing happens.',
    body: Withdrawal,
    answers: { 200: Consents },
    async handle({ params: { personId }, body, cause }, { store, programmes }) {
      const { purpose, ...onBehalf } = body;
      const { id, language, programmeId } = (await loadPerson(store, personId)).state;
      const { noticeVersion } = programmes.of(programmeId);
      await setConsent(id, { purpose, isGiven: false, language, noticeVersion, onBehalf }, cause, store);
      return answer(id, store);
    },
  }),
];
