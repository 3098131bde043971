import { type AnswerOf, call, type Request } from '../../../api/client.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { Letters } from '../messages/letter.tsx';

type Key = 'POST /api/coordinator/applications/{applicationId}/decision-preview';

/** The mails of a decision that is not made yet. */
export const DecisionLetters = ({
  applicationId,
  asked,
}: {
  readonly applicationId: string;
  readonly asked: Request<Key>['body'];
}) => {
  const loaded = useLoaded<AnswerOf<Key>>(`${applicationId} ${JSON.stringify(asked)}`, () =>
    call('POST /api/coordinator/applications/{applicationId}/decision-preview', {
      params: { applicationId },
      body: asked,
    }),
  );
  return <Show of={loaded}>{({ items }) => <Letters of={items} />}</Show>;
};
