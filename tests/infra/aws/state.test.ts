import { describe, expect, it } from 'vitest';
import { TABLE } from '../../../shared/store/table.ts';
import { aFullStage, aStage, install } from './installation.ts';

const installation = install();
const { ofType, single } = installation;
const trial = install(aStage({ retain: false }));

describe('what must survive', () => {
  // Another logical id is another resource: CloudFormation would leave the old one behind and start empty.
  it.each([
    ['AWS::DynamoDB::GlobalTable', 'Table710B521B'],
    ['AWS::Cognito::UserPool', 'StaffSignInPool7B6BBD10'],
    ['AWS::SecretsManager::Secret', 'FingerprintSecretE3154A40', 'LinkSecret227E4EC3'],
    ['AWS::S3::Bucket', 'WebsiteBucket4326D7C2'],
    ['AWS::SES::EmailIdentity', 'MailIdentity4EC7C521'],
    ['AWS::Events::EventBus', 'Bus95A03305'],
    ['AWS::Events::Archive', 'BusArchiveDBBF46CD'],
  ])('%s is called %s in the template, for ever', (type, ...logicalIds) => {
    expect(ofType(type).map(([id]) => id)).toEqual(logicalIds);
  });

  it.each([
    'AWS::DynamoDB::GlobalTable',
    'AWS::Cognito::UserPool',
    'AWS::SecretsManager::Secret',
    'AWS::S3::Bucket',
    'AWS::SES::EmailIdentity',
  ])('%s stays when the stack goes', (type) => {
    for (const [id, resource] of ofType(type))
      expect(resource, id).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  });

  it('the stack itself is protected, unless the stage was made to be thrown away', () => {
    const protection = ({ stack }: typeof installation) => stack.terminationProtection;
    expect(protection(installation)).toBe(true);
    expect(protection(trial)).toBe(false);
    expect(trial.single('AWS::DynamoDB::GlobalTable')).toMatchObject({ DeletionPolicy: 'Delete' });
  });
});

describe('the table', () => {
  const { Properties: table } = single('AWS::DynamoDB::GlobalTable');
  const keys = ({ partition, sort }: { partition: string; sort: string }) => [
    { AttributeName: partition, KeyType: 'HASH' },
    { AttributeName: sort, KeyType: 'RANGE' },
  ];

  it('can be brought back to any second of the last 35 days, and cannot be deleted by mistake', () => {
    expect(table.Replicas).toHaveLength(1);
    expect(table.Replicas[0]).toMatchObject({
      Region: 'eu-north-1',
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      DeletionProtectionEnabled: true,
    });
  });

  it('is keyed as the store says', () => {
    expect(table.KeySchema).toEqual(keys(TABLE.key));
    expect(
      table.GlobalSecondaryIndexes.map((index: Record<string, unknown>) => [
        index['IndexName'],
        index['KeySchema'],
        index['Projection'],
      ]),
    ).toEqual(
      Object.entries(TABLE.indexes).map(([name, index]) => [name, keys(index), { ProjectionType: 'ALL' }]),
    );
  });

  it('forgets by itself what has an end, streams new images and costs nothing while nobody comes', () => {
    expect(table.TimeToLiveSpecification).toEqual({ AttributeName: TABLE.ttl, Enabled: true });
    expect(table.StreamSpecification).toEqual({ StreamViewType: 'NEW_IMAGE' });
    expect(table.BillingMode).toBe('PAY_PER_REQUEST');
  });
});

describe('the archive', () => {
  it('holds our facts only', () => {
    expect(single('AWS::Events::Archive').Properties.EventPattern).toEqual({ source: ['cccc'] });
  });
});

describe('a copy of the table', () => {
  const full = install(aFullStage());

  it('lies in another account each night, for as long as the table can be brought back', () => {
    const { Properties: plan } = full.single('AWS::Backup::BackupPlan');
    expect(plan.BackupPlan.BackupPlanRule).toMatchObject([
      {
        ScheduleExpression: 'cron(15 1 * * ? *)',
        Lifecycle: { DeleteAfterDays: 35 },
        CopyActions: [
          {
            DestinationBackupVaultArn: 'arn:aws:backup:eu-north-1:444455556666:backup-vault:cccc',
            Lifecycle: { DeleteAfterDays: 35 },
          },
        ],
      },
    ]);
    const [tableId] = full.ofType('AWS::DynamoDB::GlobalTable')[0] ?? [];
    expect(JSON.stringify(full.single('AWS::Backup::BackupSelection').Properties)).toContain(String(tableId));
  });

  it('is locked by a key of our own, which stays with its vault when the stack goes', () => {
    for (const type of ['AWS::KMS::Key', 'AWS::Backup::BackupVault'])
      expect(full.single(type), type).toMatchObject({ DeletionPolicy: 'Retain' });
    expect(full.single('AWS::KMS::Key').Properties.EnableKeyRotation).toBe(true);
  });

  it('costs a stage without a second account nothing', () => {
    expect(installation.ofType('AWS::Backup::BackupVault')).toEqual([]);
    expect(installation.ofType('AWS::KMS::Key')).toEqual([]);
  });
});

describe('a stage that was restored', () => {
  it('holds its mails until it is deployed without holdMails', () => {
    const holds = (stage: ReturnType<typeof install>) =>
      stage.lambda('send-mail')[1].Properties.Environment.Variables.HOLD_MAILS;
    expect(holds(install(aFullStage()))).toBe('yes');
    expect(holds(installation)).toBeUndefined();
  });
});
