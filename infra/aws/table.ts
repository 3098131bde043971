import {
  AttributeType,
  Billing,
  CfnGlobalTable,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';

const string = (name: string) => ({ name, type: AttributeType.STRING });

/** The state of the system: one table, its two indexes, and its stream. */
export class Table extends Construct {
  readonly table: TableV2;

  constructor(scope: Construct, id: string, props: { readonly retain: boolean }) {
    super(scope, id);
    this.table = new TableV2(this, 'Table', {
      partitionKey: string('pk'),
      sortKey: string('sk'),
      globalSecondaryIndexes: [
        {
          indexName: 'collection',
          partitionKey: string('cpk'),
          sortKey: string('csk'),
          projectionType: ProjectionType.ALL,
        },
        {
          indexName: 'due',
          partitionKey: string('dpk'),
          sortKey: string('dsk'),
          projectionType: ProjectionType.ALL,
        },
      ],
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.dynamoOwnedKey(),
      timeToLiveAttribute: 'ttl',
      dynamoStream: StreamViewType.NEW_IMAGE,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: props.retain,
      removalPolicy: props.retain ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
  }

  get streamArn(): string {
    const arn = this.table.tableStreamArn;
    if (arn === undefined) throw new Error('The table has no stream.');
    return arn;
  }

  /** Its name in the template. It must never change: another id is another, empty table. */
  get logicalId(): string {
    const { defaultChild } = this.table.node;
    if (!(defaultChild instanceof CfnGlobalTable)) throw new Error('The table is not a global table.');
    return Stack.of(this).getLogicalId(defaultChild);
  }
}
