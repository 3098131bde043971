import { ownApplication, type Sources } from './sources.ts';

export type ConfirmByValues = {
  /** ISO instant after which the application is deleted. */
  readonly confirmBy: string;
};

/** Undefined where the application is confirmed, or another one of the same address counts. */
export const confirmBy = async (sources: Sources): Promise<ConfirmByValues | undefined> => {
  const application = ownApplication(sources);
  if (application.status !== 'SUBMITTED' || (await sources.standing(application))) return undefined;
  return { confirmBy: application.expiresAt };
};
