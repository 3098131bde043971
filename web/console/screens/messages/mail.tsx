import { messagesText } from '../../../../shared/text/console/messages/text.ts';
import { call } from '../../../api/client.ts';
import { inLanguage } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import type { Screen } from '../../../ui/screens.ts';
import { LetterView } from './letter.tsx';
import { templateName } from './template-name.ts';

/** One mail as its reader gets it. */
export const MailScreen: Screen = ({ params }) => {
  const text = inLanguage(messagesText);
  const mailId = params['mailId'] ?? '';
  const loaded = useLoaded(mailId, () =>
    call('GET /api/coordinator/mails/{mailId}/letter', { params: { mailId } }),
  );
  const template = loaded.value?.letter?.template;
  return (
    <Page
      title={template === undefined ? text.about : templateName(template)}
      above={{ to: '/messages', name: text.title }}
      lead={text.asOfNow}
    >
      <Show of={loaded}>
        {({ letter, missing }) =>
          letter ? (
            <LetterView of={letter} />
          ) : (
            <Notice>
              <p>{text.missing[missing ?? 'NO_LONGER_TRUE']}</p>
            </Notice>
          )
        }
      </Show>
    </Page>
  );
};
