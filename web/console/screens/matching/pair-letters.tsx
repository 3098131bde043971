import { call } from '../../../api/client.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { Letters } from '../messages/letter.tsx';

/** The mails that both people of a pair would get, each in their own language. */
export const PairLetters = (params: { readonly roundId: string; readonly studentApplicationId: string }) => {
  const loaded = useLoaded(`letters ${params.roundId} ${params.studentApplicationId}`, () =>
    call('GET /api/coordinator/rounds/{roundId}/letters/{studentApplicationId}', { params }),
  );
  return <Show of={loaded}>{({ items }) => <Letters of={items} />}</Show>;
};
