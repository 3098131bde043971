import * as z from 'zod';
import { CONSENT_CHANNELS, CONSENT_PURPOSES, standingIn } from '../../shared/domain/privacy/consent-log.ts';
import { json } from '../../shared/runtime/http/reply.ts';
import { consentLogsOf } from '../../shared/store/consent-logs.ts';
import { loadPerson } from '../../shared/store/people.ts';
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

/** Consents of a person, to be read. They are theirs alone to give and to take back. */
export const consentRoutes: readonly CoordinatorRoute[] = [
  route({
    method: 'GET',
    path: '/api/coordinator/people/{personId}/consents',
    who: 'coordinator',
    does: 'Shows what a person has consented to: when, how, and under which notice.',
    answers: { 200: Consents },
    async handle({ params: { personId } }, { store }) {
      const person = await loadPerson(store, personId);
      const logs = await consentLogsOf(store, person.state.id);
      return json(200, {
        consents: logs.map((log) => ({
          purpose: log.purpose,
          stands: standingIn(log).length > 0,
          entries: log.entries.toReversed().map(({ by: _, ...entry }) => entry),
        })),
      });
    },
  }),
];
