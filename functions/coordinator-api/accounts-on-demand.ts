import type { StaffAccounts } from './staff-accounts.ts';

/** Accounts whose client of Cognito is loaded with the first invitation. */
export const accountsOnDemand = (userPoolId: string): StaffAccounts => {
  let opened: Promise<StaffAccounts> | undefined;
  const open = (): Promise<StaffAccounts> => {
    opened ??= import('./staff-accounts.ts').then(({ cognitoAccounts }) => cognitoAccounts(userPoolId));
    return opened;
  };
  return {
    invite: async (person) => (await open()).invite(person),
    close: async (id) => (await open()).close(id),
  };
};
