import { randomInt, randomUUID } from 'node:crypto';
import * as z from 'zod';
import { type Kept, readWhole, writeWhole } from '../journal.ts';
import type { Clock, Resources } from '../parts.ts';
import { type Operations, ServiceError } from './aws-json.ts';
import type { Mail } from './mailbox.ts';
import { PERSONAS } from './personas.ts';

/** A user of the pool. Passwords and second factors are not imitated: a person who signs in chooses a user. */
const User = z.object({
  sub: z.string(),
  email: z.string(),
  name: z.string(),
  status: z.enum(['FORCE_CHANGE_PASSWORD', 'CONFIRMED']),
  enabled: z.boolean(),
});
export type User = z.output<typeof User>;

export type Users = {
  all(): readonly User[];
  /** By subject, or by address as people write it. */
  find(name: string): User | undefined;
  /** The first sign-in, at which Cognito asks for a password of one's own. */
  signedIn(user: User): void;
  /** For the endpoint of the SDK inside the Lambdas. */
  operations: Operations;
};

const Pool = z.object({
  AdminCreateUserConfig: z.object({
    InviteMessageTemplate: z.object({ EmailSubject: z.string(), EmailMessage: z.string() }),
  }),
});
const Named = z.object({ UserPoolId: z.string(), Username: z.string() });
const Attributes = z.array(z.object({ Name: z.string(), Value: z.string() }));
const Create = Named.extend({
  DesiredDeliveryMediums: z.tuple([z.literal('EMAIL')]),
  MessageAction: z.literal('RESEND').optional(),
  UserAttributes: Attributes.default([]),
});

const seeded = (): User[] =>
  PERSONAS.map(({ name, sub, staffName }) => ({
    sub,
    name: staffName,
    email: `${name}@staff.example`,
    status: 'CONFIRMED',
    enabled: true,
  }));

const asCognito = ({ sub, email, name, status, enabled }: User) => ({
  Username: sub,
  Enabled: enabled,
  UserStatus: status,
  Attributes: [
    { Name: 'sub', Value: sub },
    { Name: 'email', Value: email },
    { Name: 'email_verified', Value: 'true' },
    { Name: 'name', Value: name },
  ],
});

const password = (): string => Array.from({ length: 4 }, () => randomInt(1000, 10_000)).join('-');

/** Cognito's user pool, as far as staff are invited, and their accounts closed and opened. Invitations go to the local mailbox. */
export const openUsers = (options: {
  resources: Pick<Resources, 'ofType'>;
  clock: Pick<Clock, 'now'>;
  /** Puts a mail into the mailbox. */
  deliver: (mail: Mail) => void;
  localise: (text: string) => string;
  file: Kept;
}): Users => {
  const { resources, clock, deliver, localise, file } = options;
  const kept = readWhole(file);
  let users = kept === undefined ? seeded() : z.array(User).parse(JSON.parse(kept));
  const keep = (user: User): User => {
    users = [...users.filter(({ sub }) => sub !== user.sub), user];
    writeWhole(file, JSON.stringify(users));
    return user;
  };
  const find = (name: string): User | undefined =>
    users.find(({ sub, email }) => sub === name || email.toLowerCase() === name.toLowerCase());
  const named = (input: unknown): User => {
    const user = find(Named.parse(input).Username);
    if (user === undefined) throw new ServiceError('UserNotFoundException', 'User does not exist.');
    return user;
  };

  const invite = ({ email }: User): void => {
    const [pool] = resources.ofType('AWS::Cognito::UserPool');
    const { EmailSubject, EmailMessage } = Pool.parse(pool?.properties).AdminCreateUserConfig
      .InviteMessageTemplate;
    const html = localise(EmailMessage.replaceAll('{username}', email).replaceAll('{####}', password()));
    const text = html.replaceAll(/<[^>]+>/g, ' ');
    deliver({
      messageId: randomUUID(),
      at: clock.now().toISOString(),
      from: 'no-reply@verificationemail.com',
      to: [email],
      subject: EmailSubject,
      text,
      html,
      headers: {},
      tags: {},
      configurationSet: undefined,
      attachments: [],
      links: [...html.matchAll(/https?:\/\/[^\s"<]+/g)].map(([link]) => link),
    });
  };

  const setEnabled = async (input: unknown, enabled: boolean): Promise<object> => {
    keep({ ...named(input), enabled });
    return {};
  };

  const SERVICE = 'AWSCognitoIdentityProviderService';
  return {
    all: () => users,
    find,
    signedIn: (user) => void (user.status === 'CONFIRMED' || keep({ ...user, status: 'CONFIRMED' })),
    operations: {
      [`${SERVICE}.AdminCreateUser`]: async (input) => {
        const { Username, MessageAction, UserAttributes } = Create.parse(input);
        const known = find(Username);
        if (MessageAction === 'RESEND') {
          const user = named(input);
          if (user.status === 'CONFIRMED')
            throw new ServiceError('UnsupportedUserStateException', 'Resend is for first passwords alone.');
          invite(user);
          return { User: asCognito(user) };
        }
        if (known !== undefined)
          throw new ServiceError('UsernameExistsException', 'User account already exists');
        const name = UserAttributes.find(({ Name }) => Name === 'name')?.Value ?? '';
        const user = keep({
          sub: randomUUID(),
          email: Username,
          name,
          status: 'FORCE_CHANGE_PASSWORD',
          enabled: true,
        });
        invite(user);
        return { User: asCognito(user) };
      },
      [`${SERVICE}.AdminGetUser`]: async (input) => {
        const { Attributes: UserAttributes, ...user } = asCognito(named(input));
        return { ...user, UserAttributes };
      },
      [`${SERVICE}.AdminDisableUser`]: (input) => setEnabled(input, false),
      [`${SERVICE}.AdminEnableUser`]: (input) => setEnabled(input, true),
    },
  };
};
