import {
  type Guessable,
  hourOf,
  judge,
  MOST_TRIES_OF_NETWORK,
  networkOf,
  OF_ADDRESS,
  OF_NETWORK,
  secondsToNextHour,
} from '../domain/door/limits.ts';
import { Refusal } from '../domain/kernel/refusal.ts';
import { countOf } from '../domain/privacy/retention.ts';
import type { Tally } from '../store/store.ts';
import type { HttpRequest } from './http/request.ts';
import { type DoorKeys, normalEmail } from './keys.ts';

type Caller = Pick<HttpRequest, 'caller' | 'now'>;

/** Address and proofs that a form brings to the door; empty if it has none. */
export type Brought = {
  /** The address that the form is about. */
  readonly email?: string | undefined;
  readonly worked?: string | null | undefined;
  readonly waited?: string | null | undefined;
};

/** The proof of a request that is no form. */
export const PROOF_HEADER = 'x-proof';

/** The proof in the fields of a form. */
export const broughtBy = (posted: URLSearchParams): Brought => ({
  worked: posted.get('altcha'),
  waited: posted.get('waited'),
});

/** Limits of the public doors. Nothing is stored that names a network or an address. */
export type Door = {
  /**
   * Counts a form before anything is done with it.
   * @throws Refusal `proof-needed` with a question, `too-many-requests` with the seconds until it is worth another try
   */
  admit(caller: Caller, brought: Brought): Promise<void>;
  /** Counts a try at something that can be guessed. @throws Refusal `too-many-requests` */
  countTry(caller: Caller, at: Guessable): Promise<void>;
};

const tooMany = (now: Date): Refusal =>
  new Refusal('too-many-requests', 'The network or the address has had its share of this hour.', [], {
    retryAfter: secondsToNextHour(now),
  });

const endOf = (now: Date): Date => new Date(now.getTime() + countOf('VISIT_COUNT', 'minutes') * 60_000);

export const doorOf = ({
  tally,
  keys,
}: {
  readonly tally: Tally;
  readonly keys: () => Promise<DoorKeys>;
}): Door => {
  const hashOf = async (what: string, now: Date): Promise<string> =>
    (await keys()).visitHash(now.toISOString().slice(0, 10), what);
  const count = async (what: string, now: Date): Promise<number> =>
    tally.count(`${hourOf(now)}.${await hashOf(what, now)}`, endOf(now));

  /** The proof is looked at only where one is asked for: most forms cost no more than their counts. */
  const proofOf = async ({ worked, waited }: Brought, network: string, now: Date) => {
    const { readProof } = await import('./proof.ts');
    const proofKeys = (await keys()).proofKeys();
    const brought = { worked: worked ?? '', waited: waited ?? '' };
    const { proof, question } = await readProof(brought, { proofKeys, network, now });
    if (proof === 'none') return proof;
    // The first who brings it has it.
    return (await tally.count(`proof.${question}`, endOf(now))) === 1 ? proof : 'none';
  };

  return {
    async admit({ caller, now }, brought) {
      const network = networkOf(caller);
      const { email } = brought;
      const [ofNetwork, ofAddress] = await Promise.all([
        count(`forms from ${network}`, now),
        email === undefined ? 0 : count(`forms about ${normalEmail(email)}`, now),
      ]);
      const judged = (proof: Parameters<typeof judge>[2]) => [
        judge(ofNetwork, OF_NETWORK, proof),
        judge(ofAddress, OF_ADDRESS, proof),
      ];
      const first = judged('none');
      if (first.includes('refuse')) throw tooMany(now);
      if (!first.includes('prove')) return;
      const name = await hashOf(network, now);
      if (!judged(await proofOf(brought, name, now)).includes('prove')) return;
      const { askForProof } = await import('./proof.ts');
      const [proofKey] = (await keys()).proofKeys();
      throw new Refusal('proof-needed', 'Much comes from the network, or about the address.', [], {
        question: await askForProof({ proofKey, network: name, now }),
      });
    },

    async countTry({ caller, now }, at) {
      if ((await count(`${at} tried from ${networkOf(caller)}`, now)) > MOST_TRIES_OF_NETWORK[at])
        throw tooMany(now);
    },
  };
};
