import type { Programmes } from '../../shared/domain/programme/catalogue.ts';
import type { Mail } from '../../shared/mail/definition.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import type { LinkKeys } from '../../shared/runtime/keys.ts';
import type { Store } from '../../shared/store/store.ts';
import type { Language } from '../../shared/text/language.ts';
import type { MailTransport } from './mail-transport.ts';

export type SendDeps = {
  readonly store: Store;
  readonly programmes: Programmes;
  readonly mails: readonly Mail[];
  readonly clock: Clock;
  readonly keys: () => Promise<LinkKeys>;
  readonly transport: MailTransport;
  /** Waits, in milliseconds. */
  readonly pause: (ms: number) => Promise<unknown>;
  readonly webOrigin: string;
  /** The address that SES sends from; the name beside it is the programme's. */
  readonly from: string;
  /** Trial stages only: replaces every programme's own address. */
  readonly replyTo?: string | undefined;
  /** Of the person on duty, where the installation has one. */
  readonly operatorEmail?: string | undefined;
  readonly operatorLanguage?: Language;
};
