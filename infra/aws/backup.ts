import {
  BackupPlan,
  BackupPlanRule,
  BackupResource,
  BackupVault,
  type IBackupVault,
} from 'aws-cdk-lib/aws-backup';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { ServiceFunction } from './service-function.ts';
import type { Table } from './table.ts';

/** As long as point-in-time recovery reaches: an erased person is gone from every copy by then. */
const KEPT = Duration.days(35);

type BackupProps = { readonly table: Table; readonly copyTo: string; readonly retain: boolean };

/**
 * A copy of the table each night in the vault of another account, which outlives this one. Copies cross accounts only from
 * a vault whose key is the customer's.
 */
export class Backup extends Construct {
  constructor(scope: Construct, id: string, { table, copyTo, retain }: BackupProps) {
    super(scope, id);
    const removalPolicy = retain ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    const vault = new BackupVault(this, 'Vault', {
      encryptionKey: new Key(this, 'Key', { enableKeyRotation: true, removalPolicy }),
      removalPolicy,
    });
    const plan = new BackupPlan(this, 'Plan', {
      backupPlanRules: [
        new BackupPlanRule({
          ruleName: 'nightly',
          backupVault: vault as IBackupVault,
          scheduleExpression: Schedule.cron({ minute: '15', hour: '1' }),
          deleteAfter: KEPT,
          copyActions: [
            {
              destinationBackupVault: BackupVault.fromBackupVaultArn(this, 'OtherAccount', copyTo),
              deleteAfter: KEPT,
            },
          ],
        }),
      ],
    });
    const selection = plan.addSelection('Table', {
      resources: [BackupResource.fromDynamoDbTable(table.table)],
    });
    Validations.of(selection).acknowledge({
      id: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup]',
      reason: 'The role of AWS Backup, which AWS keeps up to date with what its backups need.',
    });
  }
}

/** Lets a function ask whether this one table can be brought back, and until when. */
export const watchBackup = ({ lambda }: ServiceFunction, tableArn: string): void => {
  lambda.addToRolePolicy(
    new PolicyStatement({ actions: ['dynamodb:DescribeContinuousBackups'], resources: [tableArn] }),
  );
};
