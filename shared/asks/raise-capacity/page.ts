import { html } from '../../pages/html.ts';
import { linkForm } from '../../pages/link-page.ts';
import { commonText } from '../../text/common/text.ts';
import { formatDateTime } from '../../text/format.ts';
import type { AskedPage } from '../ask.ts';
import { askPage } from '../ask-page.ts';
import { raiseCapacityText } from './text.ts';

type Question = {
  readonly capacity: number;
  readonly offered: number;
  /** Places with a pair or a proposal. */
  readonly taken: number;
  /** ISO instant. */
  readonly answerBy: string;
};

/** The question, a yes and a no. Neither needs a reason. */
export const raiseCapacityPage = (
  { capacity, offered, taken, answerBy }: Question,
  page: AskedPage,
): string => {
  const { language, token } = page;
  const text = raiseCapacityText[language];
  const until = commonText[language].finnishTime(formatDateTime(answerBy, language));
  const button = (verb: string, label: string, kind: string, id?: string) =>
    linkForm(
      { language, token, verb, ...(id === undefined ? {} : { id }) },
      html`<button class="${kind}" type="submit">${label}</button>`,
    );
  return askPage(
    page,
    text.title(capacity),
    html`<h1>${text.title(capacity)}</h1>
<p class="lead">${text.answerBy(until)}</p>
<section class="card">
<p>${text.offered(offered)}</p>
${taken > 0 && html`<p>${text.taken(taken)}</p>`}
<p>${text.meaning}</p>
</section>
${button('raise-capacity', text.yes(capacity), 'button', 'form')}
${button('keep-capacity', text.no(offered), 'button quiet')}
<p class="hint">${text.noReason}</p>`,
  );
};
