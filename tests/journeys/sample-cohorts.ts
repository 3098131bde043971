import { clientFor } from '../../infra/local/sample/client.ts';

type Cohort = { readonly id: string; readonly name: string };
export type SampleCohorts = { readonly open: Cohort; readonly pilot: Cohort };

/** Reads what the sample has brought, as a coordinator does. */
export const readingSample = (origin: string) => {
  const { send } = clientFor(origin);
  const get = (path: string) => send('GET', `/api/coordinator/${path}`, undefined, { staff: true });
  const list = async <Item>(path: string): Promise<Item[]> => ((await get(path)) as { items: Item[] }).items;
  const cohorts = async (): Promise<SampleCohorts> => {
    const all = await list<Cohort>('programmes/cccc/cohorts');
    const named = (name: string): Cohort => {
      const found = all.find((each) => each.name === name);
      if (found === undefined) throw new Error(`The sample has no cohort ${name}.`);
      return found;
    };
    return { open: named('Sample cohort'), pilot: named('Pilot group') };
  };
  return { get, list, cohorts };
};
