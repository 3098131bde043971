import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { ACCESS, type TableUse } from './access.ts';
import type { FunctionName } from './function-names.ts';

/** The things that permissions are about, by ARN. */
export type Places = {
  readonly tableArn: string;
  readonly secretArns: Readonly<Record<'fingerprints' | 'links', string>>;
  readonly busArn: string;
  readonly userPoolArn: string;
  readonly identityArn: string;
  readonly configurationSetArn: string;
  readonly mailFrom: string;
};

const tableStatement = ({ actions, on, keys }: TableUse, tableArn: string): PolicyStatement =>
  new PolicyStatement({
    actions: actions.map((action) => `dynamodb:${action}`),
    resources: on.map((part) => (part === 'table' ? tableArn : `${tableArn}/index/${part}`)),
    // `ForAllValues` holds where a request names no key at all; `Null` asks that it names one.
    ...(keys && {
      conditions: {
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys },
        Null: { 'dynamodb:LeadingKeys': 'false' },
      },
    }),
  });

/** A function's row of `ACCESS` as policy statements. */
export const statementsFor = (name: FunctionName, places: Places): PolicyStatement[] => {
  const { table, readsSecret, publishes, sendsMail, appointsStaff } = ACCESS[name];
  return [
    ...table.map((use) => tableStatement(use, places.tableArn)),
    ...(readsSecret
      ? [
          new PolicyStatement({
            actions: ['secretsmanager:GetSecretValue'],
            resources: [places.secretArns[readsSecret]],
          }),
        ]
      : []),
    ...(publishes
      ? [new PolicyStatement({ actions: ['events:PutEvents'], resources: [places.busArn] })]
      : []),
    ...(sendsMail
      ? [
          new PolicyStatement({
            actions: ['ses:SendRawEmail'],
            resources: [places.identityArn, places.configurationSetArn],
            conditions: { StringEquals: { 'ses:FromAddress': places.mailFrom } },
          }),
        ]
      : []),
    ...(appointsStaff
      ? [
          new PolicyStatement({
            actions: ['AdminCreateUser', 'AdminGetUser', 'AdminEnableUser', 'AdminDisableUser'].map(
              (action) => `cognito-idp:${action}`,
            ),
            resources: [places.userPoolArn],
          }),
        ]
      : []),
  ];
};
