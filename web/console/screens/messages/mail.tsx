import { messagesText } from '../../../../shared/text/console/messages/text.ts';
import { call } from '../../../api/client.ts';
import { Refusal, useAct } from '../../../ui/act.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { inLanguage } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { Moment } from '../../../ui/moment.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import type { Screen } from '../../../ui/screens.ts';
import { hasLeft, MailDeeds, MailState } from './columns.tsx';
import { LetterView } from './letter.tsx';
import { templateName } from './template-name.ts';

/** The state of a mail, and what may be decided about it. */
const Fate = ({ mailId }: { readonly mailId: string }) => {
  const text = inLanguage(messagesText);
  const loaded = useLoaded(`fate ${mailId}`, () =>
    call('GET /api/coordinator/mails/{mailId}', { params: { mailId } }),
  );
  const act = useAct();
  return (
    <Show of={loaded}>
      {(mail) => (
        <>
          <Facts
            of={[
              [text.state, <MailState key="state" of={mail} />],
              [text.written, <Moment key="written" at={mail.createdAt} />],
            ]}
          />
          <Refusal of={act} />
          {hasLeft(mail) && mail.resentAs === undefined && <p class="hint">{text.notFound}</p>}
          <div class="act">
            <MailDeeds mail={mail} act={act} onDone={() => void loaded.reload()} />
          </div>
        </>
      )}
    </Show>
  );
};

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
      <Fate key={mailId} mailId={mailId} />
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
