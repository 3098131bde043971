import type { StaffAccounts } from '../../functions/coordinator-api/staff-accounts.ts';

/** A user pool in memory: who was invited by mail, and whose account is closed. */
export const accountsInMemory = () => {
  const ids = new Map<string, string>();
  const closed = new Set<string>();
  const mailed: string[] = [];
  const accounts: StaffAccounts = {
    invite: async ({ email }) => {
      const known = ids.get(email);
      const id = known ?? `user-${ids.size + 1}`;
      ids.set(email, id);
      closed.delete(id);
      if (known === undefined) mailed.push(email);
      return { id, isMailed: known === undefined };
    },
    close: async (id) => void closed.add(id),
  };
  return { accounts, mailed, closed };
};
