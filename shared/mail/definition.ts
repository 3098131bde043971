import type * as z from 'zod';
import type { EventDefinition } from '../../events/define.ts';

/** Who a mail can be written to. The applicant is the person whose application the fact is about. */
export type Recipient = 'applicant' | 'mentor' | 'mentee';

/** What the one button of a mail leads to. The page asks again: opening a link never acts. */
export type LinkVerb = 'confirm' | 'answer-proposal';

/**
 * One mail: the fact it listens to, whom it is written to, and what its text is told.
 * The words stand in `shared/text/mail`, in every language.
 */
export type MailDefinition<
  Id extends string = string,
  Event extends EventDefinition = EventDefinition,
  Values = unknown,
> = {
  readonly id: Id;
  readonly on: Event;
  readonly to: readonly Recipient[];
  /** Says no where this fact, or this recipient of it, is none of the mail’s business. Absent: always. */
  when?(data: z.output<Event['data']>, recipient: Recipient): boolean;
  /**
   * A `verification` goes to an address that nobody has confirmed yet. It carries nothing that an applicant typed,
   * not even a name: otherwise the form would send a stranger’s words to anyone, in our name.
   */
  readonly kind: 'verification' | 'service';
  /** Where the letter has a button; a mail with variants may leave it out. */
  readonly link?: LinkVerb;
  /** Whether the mail waits for daytime in Finland. What somebody is waiting for at the screen does not. */
  readonly quietHours: boolean;
  /** What the text is told, once for every variant that it knows. Tests and the gallery write these letters. */
  readonly examples: readonly Values[];
};
