import { deskMatchingText } from '../../../../shared/text/console/matching/text.ts';
import { call } from '../../../api/client.ts';
import { Refusal, useAct } from '../../../ui/act.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { inLanguage } from '../../../ui/language.ts';
import type { Loaded } from '../../../ui/loaded.tsx';
import { setOpenDialog } from '../../../ui/open.ts';
import type { Round } from './round-data.ts';

export const CancelDialog = ({ round, shown }: { readonly round: Loaded<Round>; readonly shown: Round }) => {
  const text = inLanguage(deskMatchingText);
  const act = useAct(round.reload);
  return (
    <Dialog title={text.cancelTitle} onClose={() => setOpenDialog(undefined)}>
      <p>{text.cancelLead}</p>
      <Refusal of={act} />
      <Button
        danger
        isBusy={act.isBusy}
        onPress={() =>
          void act.run(
            () =>
              call('POST /api/coordinator/rounds/{roundId}/cancellation', {
                params: { roundId: shown.id },
                body: {},
                version: round.version,
              }),
            {
              said: () => inLanguage(deskMatchingText).saidCancelled,
              take: () => setOpenDialog(undefined),
              always: () => void round.reload(),
            },
          )
        }
      >
        {text.cancelNow}
      </Button>
    </Dialog>
  );
};
