import type { LocalSystem } from '../../infra/local/system.ts';

type Data = Readonly<Record<string, unknown>>;

/** Items of some kinds as they lie in the table, for counts that use no code of the product. */
const readItems = async (
  { table }: Pick<LocalSystem, 'table'>,
  kinds: readonly string[],
): Promise<(kind: string) => readonly Data[]> => {
  const found = new Map<string, Data[]>(kinds.map((kind) => [kind, []]));
  for await (const { kind, data } of table.items()) found.get(String(kind))?.push(data as Data);
  return (kind) => found.get(kind) ?? [];
};

/** Definition 1 of a successful pair, as the programme has written it down: neither read from the product nor shared with it. */
const FEWEST_MEETINGS = 4;
const GOAL_REACHED_FROM = 4;

export type Recount = { readonly successful: number; readonly unverified: number; readonly formed: number };

/**
 * Successful pairs, counted from agreements, meetings, final surveys and ends of pairs as they are stored. Whatever judged the pairs, their
 * stored results and the figures are left aside.
 */
export const recountPairs = async (system: Pick<LocalSystem, 'table'>): Promise<Recount> => {
  const itemsOf = await readItems(system, ['Pair', 'Agreement', 'Meeting', 'SurveyRequest']);
  const ofPair = (kind: string, pairId: unknown): readonly Data[] =>
    itemsOf(kind).filter((item) => item['pairId'] === pairId);
  let [successful, unverified] = [0, 0];
  for (const pair of itemsOf('Pair')) {
    const isOver = ['CLOSING', 'COMPLETED', 'ENDED_EARLY'].includes(String(pair['status']));
    const isComplaint = pair['status'] === 'ENDED_EARLY' && pair['reason'] === 'CONDUCT';
    const isAgreed = ofPair('Agreement', pair['id']).some(({ confirmed }) => {
      const by = confirmed as Data;
      return by['mentor'] !== undefined && by['student'] !== undefined;
    });
    const meetings = ofPair('Meeting', pair['id']).filter(
      ({ status }) => status === 'CONFIRMED' || status === 'REPORTED',
    ).length;
    const answers = ofPair('SurveyRequest', pair['id']).filter(
      ({ kind, status }) => kind === 'FINAL' && status === 'ANSWERED',
    );
    const hasReached = (role: string): boolean =>
      answers.some(
        (each) =>
          each['role'] === role && Number((each['answers'] as Data)['goalReached']) >= GOAL_REACHED_FROM,
      );
    const hasWorked = meetings >= FEWEST_MEETINGS || (hasReached('mentor') && hasReached('student'));
    if (!isOver || isComplaint || !isAgreed || !hasWorked) continue;
    if (answers.length > 0) successful += 1;
    else unverified += 1;
  }
  return { successful, unverified, formed: itemsOf('Pair').length };
};
