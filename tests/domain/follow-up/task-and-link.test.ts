import { describe, expect, it } from 'vitest';
import { Id } from '../../../events/codes.ts';
import { fact } from '../../../events/fact.ts';
import { TaskCompleted, TaskOpened } from '../../../events/follow-up.ts';
import { isExpired, type Link } from '../../../shared/domain/follow-up/link.ts';
import { completeTask, openTask, Task, TaskKind, taskIdOf } from '../../../shared/domain/follow-up/task.ts';
import { given, noon } from '../given.ts';

describe('a task', () => {
  it.each(TaskKind.options)('of kind %s is told of, by ids alone', (kind) => {
    const { task } = given('mai_5c')
      .when((aboutId) => openTask({ programmeId: 'cccc', kind, aboutId }, noon))
      .tells(fact(TaskOpened, { taskId: taskIdOf(kind, 'mai_5c'), kind, aboutId: 'mai_5c' }));
    expect(Task.parse(task)).toEqual(task);
  });

  it('is completed once: a second time tells nothing, and keeps the first author', () => {
    const aboutId = 'mai_5c';
    const { task } = openTask({ programmeId: 'cccc', kind: 'MAIL_BOUNCED', aboutId }, noon);
    const first = given(task)
      .when((open) => completeTask(open, 'staff:anna', noon))
      .tells(fact(TaskCompleted, { taskId: task.id, kind: 'MAIL_BOUNCED', aboutId }));
    const later = new Date(noon.getTime() + 60_000);
    expect(completeTask(first.task, 'staff:bo', later)).toEqual({ task: first.task, facts: [] });
  });

  it('is one for each kind and subject, however many reasons there are to look', () => {
    const subjects = ['mai_5c', 'mai_5d', 'pai_5c', `mai_${'f'.repeat(40)}`];
    const ids = TaskKind.options.flatMap((kind) => subjects.map((subject) => taskIdOf(kind, subject)));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => Id.safeParse(id).success)).toBe(true);
    expect(taskIdOf('MAIL_UNSURE', 'mai_5c')).toBe(taskIdOf('MAIL_UNSURE', 'mai_5c'));
  });
});

describe('a link', () => {
  const link: Link = {
    id: 'a1'.repeat(32),
    programmeId: 'cccc',
    applicationId: 'app_ada',
    expiresAt: noon.toISOString(),
    verb: 'confirm',
    aboutId: 'app_1',
  };

  it('works until the instant at which it expires', () => {
    expect(isExpired(link, new Date(noon.getTime() - 1))).toBe(false);
    expect(isExpired(link, noon)).toBe(true);
  });
});
