import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { isRefusal } from '../../shared/domain/kernel/refusal.ts';
import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { dynamoStore } from '../../shared/store/dynamo/store.ts';
import { programmeAdmins, staffMembers } from '../../shared/store/kinds/staff.ts';
import { type Change, create } from '../../shared/store/store.ts';
import { PERSONAS } from './runner/engines/personas.ts';
import type { TableView } from './runner/parts.ts';

/** Gives the personas their roles in every programme, as staff that somebody has appointed long ago. Those of an earlier start stay. */
export const employPersonas = async (
  { endpoint, region, credentials, name: tableName }: TableView,
  now: Date,
): Promise<void> => {
  const client = new DynamoDBClient({ endpoint, region, credentials });
  const store = dynamoStore({ client: DynamoDBDocumentClient.from(client), tableName });
  const since = now.toISOString();
  const cause = { now, actor: 'system:local', programmeId: 'staff', correlationId: 'personas', depth: 0 };
  const once = async (changes: readonly Change[]): Promise<void> => {
    try {
      await store.commit(changes, cause);
    } catch (error) {
      if (!isRefusal(error, 'exists-already')) throw error;
    }
  };
  for (const { sub, name, staffName, roles } of PERSONAS.filter((persona) => persona.roles.length > 0)) {
    const programmes = Object.fromEntries(PROGRAMMES.all.map(({ id }) => [id, { roles, since }]));
    const member = {
      id: sub,
      name: staffName,
      email: `${name}@staff.example`,
      knownSince: since,
      programmes,
    };
    await once([create(staffMembers, member)]);
  }
  const adminIds = PERSONAS.filter(({ roles }) => roles.includes('admin')).map(({ sub }) => sub);
  for (const { id: programmeId } of PROGRAMMES.all)
    await once([create(programmeAdmins, { programmeId, adminIds })]);
  client.destroy();
};
