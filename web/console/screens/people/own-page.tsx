import { peopleText } from '../../../../shared/text/console/people/text.ts';
import { formatDateTime } from '../../../../shared/text/format.ts';
import { call } from '../../../api/client.ts';
import { Refusal, useAct } from '../../../ui/act.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { inLanguage, language } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';

/** Mails a person the way to their own page, and says before where it goes. */
export const OwnPageDialog = ({
  personId,
  name,
  onClose,
  onSent,
}: {
  readonly personId: string;
  readonly name: string;
  readonly onClose: () => void;
  readonly onSent: () => void;
}) => {
  const text = inLanguage(peopleText);
  const act = useAct();
  const loaded = useLoaded(`own page ${personId}`, () =>
    call('GET /api/coordinator/people/{personId}/own-page-mail', { params: { personId } }),
  );
  return (
    <Dialog title={text.ownPageTitle(name)} onClose={onClose}>
      <p>{text.ownPageLead}</p>
      <Refusal of={act} />
      <Show of={loaded}>
        {({ email, lastAt }) => (
          <>
            <p>
              <strong>{text.ownPageTo(email)}</strong>
            </p>
            {lastAt !== undefined && <p>{text.ownPageLast(formatDateTime(lastAt, language.value))}</p>}
            <Button
              isBusy={act.isBusy}
              onPress={() =>
                void act
                  .run(
                    () =>
                      call('POST /api/coordinator/people/{personId}/own-page-mail', { params: { personId } }),
                    { said: () => inLanguage(peopleText).ownPageSent(email) },
                  )
                  .then((isDone) => {
                    if (!isDone) return;
                    onSent();
                    onClose();
                  })
              }
            >
              {text.ownPageNow}
            </Button>
          </>
        )}
      </Show>
    </Dialog>
  );
};
