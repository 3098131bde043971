import * as z from 'zod';
import type { AskDeps, OpenAsk } from '../../shared/asks/ask.ts';
import { ASKS } from '../../shared/asks/catalogue.ts';
import type { Press } from '../../shared/store/store.ts';
import { followLink } from './follow-link.ts';

type Act = z.ZodObject<{ token: z.ZodString; verb: z.ZodLiteral<string> }>;

/** The body that the button of a link page sends: that of one of the asks. Lazy, for the asks are loaded on demand. */
export const LinkAct = z.lazy(() =>
  z.discriminatedUnion('verb', ASKS.flatMap(({ acts }) => acts) as unknown as readonly [Act]),
);
export type LinkAct = z.output<typeof LinkAct>;

/**
 * Carries the action of a link out and answers with the outcome. A repeated press gets the same outcome.
 * @throws Refusal `link-unknown`, `link-expired`, `application-gone`, and those of the ask
 */
export const actOnLink = async (act: LinkAct, press: Press, deps: AskDeps): Promise<OpenAsk> => {
  const { token, verb } = act;
  const opened = await followLink(token, deps.store, press.now, verb);
  return (await opened.carryOut(act, press, deps)).shown(deps.store);
};
