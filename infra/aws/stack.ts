import { Fn, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { KINDS } from '../../shared/store/catalogue.ts';
import { Alarms } from './alarms.ts';
import { Backup, watchBackup } from './backup.ts';
import { Bus } from './bus.ts';
import { redriveLetters, watchLetters } from './dead-letters.ts';
import { Functions } from './functions.ts';
import { HttpApi } from './http-api.ts';
import { Listeners } from './listeners.ts';
import { Mail } from './mail.ts';
import { Operations } from './operations.ts';
import { tell } from './outputs.ts';
import { SCHEMA_VERSIONS } from './release/review.ts';
import { Schedules } from './schedules.ts';
import { Secret } from './secret.ts';
import { StaffSignIn, signInOriginOf } from './staff-sign-in.ts';
import type { Stage } from './stages.ts';
import { StreamRelay } from './stream-relay.ts';
import { Table } from './table.ts';
import { Website } from './website.ts';

/** One installation, composed; every resource is defined in the construct of its capability. */
export class CcccStack extends Stack {
  constructor(scope: Construct, id: string, { stage }: { readonly stage: Stage }) {
    super(scope, id, {
      env: { region: stage.region },
      description: 'Cross-Cultural Career Catalyst: mentoring programme',
      terminationProtection: stage.retain,
    });
    this.templateOptions.metadata = {
      [SCHEMA_VERSIONS]: Object.fromEntries(KINDS.map(({ kind }) => [kind.name, kind.schemaVersion])),
    };
    const alarms = new Alarms(this, 'Alarms', {
      stage: stage.name,
      email: stage.alarmEmail,
      budget: stage.monthlyBudget,
    });
    const table = new Table(this, 'Table', stage);
    if (stage.backupVaultArn !== undefined)
      new Backup(this, 'Backup', { table, copyTo: stage.backupVaultArn, retain: stage.retain });
    const fingerprints = new Secret(this, 'FingerprintSecret', {
      retain: stage.retain,
      description:
        'Ring of keys for fingerprints, cursors and proofs. Rotate it by npm run rotate-key alone: any other change makes every known address unknown.',
    });
    const links = new Secret(this, 'LinkSecret', {
      retain: stage.retain,
      description: 'Ring of keys for links and codes in mails. Rotate it by npm run rotate-key.',
    });
    const { bus } = new Bus(this, 'Bus', { name: `cccc-${stage.name}` });
    const mail = new Mail(this, 'Mail', { domain: stage.mailDomain, retain: stage.retain, alarms });
    const http = new HttpApi(this, 'HttpApi', { stage, alarms });
    // A generated secret costs as much as half of an idle month. Without a web ACL to bypass, the stack's own random name does: whoever can
    // read it can read the functions' environment, where any such secret stands.
    const originSecret =
      stage.webAclArn === undefined
        ? Fn.select(2, Fn.split('/', this.stackId))
        : new Secret(this, 'OriginSecret', {
            retain: false,
            description: 'What the distribution shows to the API. Changing it needs one deployment.',
          }).secret.secretValue.unsafeUnwrap();
    const website = new Website(this, 'Website', {
      stage,
      originSecret,
      apiId: http.api.apiId,
      signInOrigin: signInOriginOf(stage),
    });
    const signIn = new StaffSignIn(this, 'StaffSignIn', { stage, webOrigin: website.origin });
    const client = signIn.client();

    const functions = new Functions(this, 'Functions', {
      stage,
      alarms,
      places: {
        tableArn: table.table.tableArn,
        secretArns: { fingerprints: fingerprints.secret.secretArn, links: links.secret.secretArn },
        busArn: bus.eventBusArn,
        userPoolArn: signIn.pool.userPoolArn,
        identityArn: mail.identity.emailIdentityArn,
        configurationSetArn: mail.configurationSetArn,
        mailFrom: stage.mailFrom,
      },
      environment: {
        TABLE_NAME: table.table.tableName,
        BUS_NAME: bus.eventBusName,
        FINGERPRINT_SECRET_ARN: fingerprints.secret.secretArn,
        LINK_SECRET_ARN: links.secret.secretArn,
        WEB_ORIGIN: website.origin,
        MAIL_FROM: stage.mailFrom,
        ...(stage.mailReplyTo === undefined ? {} : { MAIL_REPLY_TO: stage.mailReplyTo }),
        CONFIGURATION_SET: mail.configurationSet.configurationSetName,
        ...(stage.holdMails ? { HOLD_MAILS: 'yes' as const } : {}),
        ...(stage.alarmEmail === undefined
          ? {}
          : { OPERATOR_EMAIL: stage.alarmEmail, OPERATOR_LANGUAGE: stage.alarmLanguage }),
        ...(stage.restoreDrilledOn === undefined ? {} : { DRILLED_ON: stage.restoreDrilledOn }),
        SIGN_IN_ISSUER: signIn.issuer,
        SIGN_IN_DOMAIN: signInOriginOf(stage),
        SIGN_IN_CLIENT_ID: client.userPoolClientId,
        USER_POOL_ID: signIn.pool.userPoolId,
        ORIGIN_SECRET: originSecret,
      },
    });
    http.open(functions, { issuer: signIn.issuer, clientId: client.userPoolClientId });
    new StreamRelay(this, 'StreamRelay', { table, relay: functions.relayEvents });
    new Schedules(this, 'Schedules', functions);

    const { mailQueue } = new Listeners(this, 'Listeners', {
      functions,
      bus,
      configurationSet: mail.configurationSet.configurationSetName,
      mailsAtOnce: stage.mailsAtOnce,
    });

    new Operations(this, 'Operations', { stage, functions, http, alarms, mailQueue });

    watchLetters(functions.sweepOutbox, mailQueue);
    watchBackup(functions.sweepOutbox, table.table.tableArn);
    redriveLetters(functions.redrive);

    tell(this, { website, signIn, mail, alarms });
  }
}
