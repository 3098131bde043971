import type { Application } from '../../domain/applications/application.ts';
import { type Reminder, scheduleReminder } from '../../domain/follow-up/reminder.ts';
import { reminders } from '../../store/kinds/follow-up.ts';
import { type Change, create, type Store, save } from '../../store/store.ts';

/**
 * The reminders of a question about an application: one item for each kind and application, so that a second question does not ask
 * twice as often.
 */
export const openRequest = async (
  { id, programmeId }: Pick<Application, 'id' | 'programmeId'>,
  { kind, lapsesAt, dueAts }: Required<Pick<Reminder, 'kind' | 'lapsesAt' | 'dueAts'>>,
  store: Store,
): Promise<Change[]> => {
  const request = scheduleReminder(
    {
      id: `rem_${kind.replaceAll('_', '').toLowerCase()}${id.replace('_', '')}`,
      programmeId,
      kind,
      aboutId: id,
      applicationIds: [id],
      lapsesAt,
    },
    dueAts,
  );
  if (!request) return [];
  const held = await store.find(reminders, request.id);
  return [held ? save(reminders, held, request) : create(reminders, request)];
};
