import { inapplicable } from '../../shared/domain/applications/forms/applies.ts';
import { formFromPost } from '../../shared/domain/applications/forms/post.ts';
import type { Role } from '../../shared/domain/kernel/role.ts';

/** Shows the questions that the answers so far call for. Hidden ones keep what stands in them, and it is not read. */
export const showApplicable = (form: HTMLFormElement, role: Role, post: URLSearchParams): void => {
  const left = inapplicable(role, formFromPost(role, post));
  for (const question of form.querySelectorAll<HTMLElement>('[data-question]'))
    question.hidden = left.includes(question.dataset['question'] ?? '');
};
