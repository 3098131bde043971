import type { MailTransport } from './mail-transport.ts';

/** A transport whose client of SES is loaded and opened with the first mail that leaves. */
export const transportOnDemand = (from: string, configurationSet: string): MailTransport => {
  const open = async (): Promise<MailTransport> => {
    const { sesClient, sesTransport } = await import('./mail-transport.ts');
    return sesTransport(sesClient(), from, configurationSet);
  };
  let opened: Promise<MailTransport> | undefined;
  return async (mail) => {
    opened ??= open();
    return (await opened)(mail);
  };
};
