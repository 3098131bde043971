import type { Courier } from './courier.ts';

/** A courier whose client of SES is loaded and opened with the first mail that leaves. */
export const courierOnDemand = (from: string, configurationSet: string): Courier => {
  const open = async (): Promise<Courier> => {
    const { sesClient, sesCourier } = await import('./courier.ts');
    return sesCourier(sesClient(), from, configurationSet);
  };
  let opened: Promise<Courier> | undefined;
  return async (mail) => {
    opened ??= open();
    return (await opened)(mail);
  };
};
