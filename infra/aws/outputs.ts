import { CfnOutput, type Stack } from 'aws-cdk-lib/core';
import type { Alarms } from './alarms.ts';
import type { Mail } from './mail.ts';
import type { StaffSignIn } from './staff-sign-in.ts';
import type { Website } from './website.ts';

type Told = {
  readonly website: Website;
  readonly signIn: StaffSignIn;
  readonly mail: Mail;
  readonly alarms: Alarms;
};

/** Values for the first deployment: DNS records, and the user pool of the first admin. */
export const tell = (stack: Stack, { website, signIn, mail, alarms }: Told): void => {
  const say = (name: string, value: string, description: string) =>
    new CfnOutput(stack, name, { value, description });

  say('Site', website.origin, 'Where the site answers.');
  say(
    'Distribution',
    website.distribution.distributionDomainName,
    'What the name of the site must point to.',
  );
  say('StaffPool', signIn.pool.userPoolId, 'The user pool in which staff are invited.');
  for (const [index, { name, value }] of mail.identity.dkimRecords.entries())
    say(`Dkim${index + 1}`, `${name} CNAME ${value}`, 'A DNS record: mails are signed once all three stand.');
  for (const { name, type, value } of mail.returnPathRecords)
    say(
      type === 'MX' ? 'ReturnPathMx' : 'ReturnPathSpf',
      `${name} ${type} ${value}`,
      'A DNS record: bounces return by it, and receivers trust the sender.',
    );
  if (alarms.budgetCommand !== undefined)
    say(
      'Budget',
      alarms.budgetCommand,
      'A command to type once: CloudFormation makes no budget in this region.',
    );
};
