import { ownApplication, type Sources } from './sources.ts';

export type ConfirmByValues = {
  /** ISO instant after which the application is deleted. */
  readonly confirmBy: string;
};

export const confirmBy = (sources: Sources): ConfirmByValues | undefined => {
  const application = ownApplication(sources);
  return application.status === 'SUBMITTED' ? { confirmBy: application.expiresAt } : undefined;
};
