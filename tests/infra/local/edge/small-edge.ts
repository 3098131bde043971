import { join } from 'node:path';
import { localAddresses } from '../../../../infra/local/runner/edge/addresses.ts';
import { openDoor } from '../../../../infra/local/runner/edge/door.ts';
import { startEdge } from '../../../../infra/local/runner/edge/edge.ts';
import { startIdentity } from '../../../../infra/local/runner/engines/identity.ts';
import { openUsers } from '../../../../infra/local/runner/engines/users.ts';
import type { InvokeResult } from '../../../../infra/local/runner/parts.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';
import { smallTemplate } from './small-template.ts';

export type Answer = (payload: unknown) => InvokeResult | Promise<InvokeResult>;

/** Time of the small edge. */
export const NOW = new Date('2027-01-31T07:00:00.000Z');

/** The edge of the small template at a free port. `answers` are its functions, `calls` what they were sent. */
export const smallEdge = async (answers: { open?: Answer; closed?: Answer } = {}) => {
  const resources = smallTemplate();
  const door = await openDoor(0);
  const localise = localAddresses(resources, door.origin);
  const calls: { function: string; event: Record<string, unknown> }[] = [];
  const found: Answer = () => ({ ok: true, payload: { statusCode: 200, body: 'found' } });
  const lambdas = {
    invoke: async (arn: string, event: unknown) => {
      const name = arn.endsWith(':closed') ? 'closed' : 'open';
      calls.push({ function: name, event: event as Record<string, unknown> });
      return (answers[name] ?? found)(event);
    },
  };
  const identity = await startIdentity({
    resources,
    origin: door.origin,
    users: openUsers({
      resources,
      localise,
      file: undefined,
      clock: { now: () => new Date() },
      deliver: () => undefined,
    }),
    localise,
    keyFile: join(temporaryFolder(), 'key.json'),
  });
  startEdge({
    door,
    resources,
    lambdas,
    identity,
    seams: () => undefined,
    localise,
    inFlight: { track: (_what, work) => work },
    clock: { now: () => NOW },
    oneAddress: false,
    log: () => {},
  });
  return { origin: door.origin, calls, identity, resources, close: () => door.close() };
};
