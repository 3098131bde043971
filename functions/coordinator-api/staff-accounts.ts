import {
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  type AttributeType,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';

/** Outcome of an invitation: a mail with a first password is on its way, or the person signs in as before. */
export type Invitation = { readonly id: string; readonly isMailed: boolean };

/** Accounts by which staff sign in. Roles are none of their business. */
export type StaffAccounts = {
  /** Makes an account for an address, or finds the one that there is and opens it again. A first password that was never used is sent anew. */
  invite(person: { readonly email: string; readonly name: string }): Promise<Invitation>;
  /** Closes the account of somebody without any role. */
  close(id: string): Promise<void>;
};

const subjectIn = (attributes: readonly AttributeType[] | undefined): string => {
  const sub = attributes?.find(({ Name }) => Name === 'sub')?.Value;
  if (sub === undefined) throw new Error('The user pool named no subject.');
  return sub;
};

const isNamed = (error: unknown, name: string): boolean => error instanceof Error && error.name === name;

/** Accounts in a user pool of Cognito, which writes the invitations itself: nobody else ever has a password. */
export const cognitoAccounts = (
  UserPoolId: string,
  client: CognitoIdentityProviderClient = new CognitoIdentityProviderClient({}),
): StaffAccounts => {
  const send = async (email: string, name: string, isAgain: boolean): Promise<Invitation> => {
    const { User } = await client.send(
      new AdminCreateUserCommand({
        UserPoolId,
        Username: email,
        DesiredDeliveryMediums: ['EMAIL'],
        ...(isAgain
          ? { MessageAction: 'RESEND' as const }
          : {
              UserAttributes: [
                { Name: 'email', Value: email },
                { Name: 'email_verified', Value: 'true' },
                { Name: 'name', Value: name },
              ],
            }),
      }),
    );
    return { id: subjectIn(User?.Attributes), isMailed: true };
  };
  const openAgain = async (email: string, name: string): Promise<Invitation> => {
    const found = await client.send(new AdminGetUserCommand({ UserPoolId, Username: email }));
    if (found.Enabled === false)
      await client.send(new AdminEnableUserCommand({ UserPoolId, Username: email }));
    return found.UserStatus === 'FORCE_CHANGE_PASSWORD'
      ? send(email, name, true)
      : { id: subjectIn(found.UserAttributes), isMailed: false };
  };
  return {
    async invite({ email, name }) {
      try {
        return await send(email, name, false);
      } catch (error) {
        if (!isNamed(error, 'UsernameExistsException')) throw error;
        return openAgain(email, name);
      }
    },
    async close(id) {
      try {
        await client.send(new AdminDisableUserCommand({ UserPoolId, Username: id }));
      } catch (error) {
        // Somebody has removed the account in the console.
        if (!isNamed(error, 'UserNotFoundException')) throw error;
      }
    },
  };
};
