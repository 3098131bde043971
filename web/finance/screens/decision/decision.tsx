import { costsText } from '../../../../shared/text/costs/text.ts';
import { fundingText } from '../../../../shared/text/funding/text.ts';
import { decisionText } from '../../../../shared/text/funding-decision/text.ts';
import { entryText } from '../../../../shared/text/funding-entry/text.ts';
import { call } from '../../../api/client.ts';
import { Button } from '../../../ui/button.tsx';
import { inLanguage, language } from '../../../ui/language.ts';
import { Show, useLoaded } from '../../../ui/loaded.tsx';
import { openDialog, setOpenDialog } from '../../../ui/open.ts';
import { Page, Section } from '../../../ui/page.tsx';
import { hrefTo } from '../../../ui/place.tsx';
import type { Screen } from '../../../ui/screens.ts';
import { wordFor } from '../../words.ts';
import { ChangeValue, type Changing } from './change.tsx';
import { RecordedTable } from './recorded-table.tsx';
import type { Choices, Decision, Recorded } from './values.tsx';

const SOURCES = ['OWN', 'MUNICIPALITY', 'OTHER_PUBLIC', 'PRIVATE'] as const;
const LINES = ['WAGES', 'SERVICES', 'TRAVEL', 'EQUIPMENT', 'OTHER'] as const;

const termsOf = (of: Decision): readonly Changing[] => {
  const text = inLanguage(decisionText);
  const term = (name: keyof Decision & string, label: string, kind: Changing['kind']): Changing => ({
    name,
    label,
    kind,
    at: [name],
    held: of[name] as Recorded,
  });
  return [
    term('number', text.number, 'text'),
    term('funder', text.funder, 'funder'),
    term('eligible', text.eligible, 'dates'),
    term('granted', text.granted, 'euro'),
    term('costModel', text.costModel, 'costModel'),
    term('supportRate', text.supportRate, 'percent'),
  ];
};

type GroupName = 'targets' | 'carriedOver' | 'budget' | 'financing' | 'accounts';

type Group = {
  readonly name: GroupName;
  readonly title: string;
  readonly lead?: string;
  readonly empty: string;
  readonly add: string;
  readonly kind: Changing['kind'];
  /** Everything that can stand in it. */
  readonly keys: readonly { readonly value: string; readonly label: string }[];
  readonly typed?: Changing['typed'];
};

const groupsOf = ({ indicators }: Choices): readonly Group[] => {
  const text = inLanguage(decisionText);
  const sources = inLanguage(fundingText).sources;
  const lines = inLanguage(costsText).categories;
  const counted = indicators.map(({ key, label, unit }) => ({
    value: key,
    label: label[language.value],
    unit,
  }));
  return [
    {
      name: 'targets',
      title: text.targets,
      empty: text.noTargets,
      add: text.addTarget,
      kind: 'whole',
      keys: counted,
    },
    {
      name: 'carriedOver',
      title: text.carriedOver,
      lead: text.carriedOverLead,
      empty: text.noCarriedOver,
      add: text.addCarriedOver,
      kind: 'whole',
      // A mean or a share is made of its answers.
      keys: counted.filter(({ unit }) => unit === 'COUNT' || unit === 'HOURS'),
    },
    {
      name: 'budget',
      title: text.budget,
      empty: text.noBudget,
      add: text.addBudget,
      kind: 'euro',
      keys: LINES.map((value) => ({ value, label: lines[value] })),
    },
    {
      name: 'financing',
      title: text.financing,
      empty: text.noFinancing,
      add: text.addFinancing,
      kind: 'euro',
      keys: SOURCES.map((value) => ({ value, label: wordFor(sources, value) })),
    },
    {
      name: 'accounts',
      title: text.accounts,
      lead: text.accountsLead,
      empty: text.noAccounts,
      add: text.addAccount,
      kind: 'category',
      keys: [],
      typed: { label: text.account, hint: text.accountHint },
    },
  ];
};

const heldIn = (of: Decision, { name, kind, keys }: Group): readonly Changing[] =>
  Object.entries(of[name] as Readonly<Record<string, Recorded | undefined>>).flatMap(([key, held]) => {
    const label = keys.find(({ value }) => value === key)?.label ?? key;
    return held === undefined
      ? []
      : [{ name: `${name}.${key}`, label, kind, held, at: [name, key] as const }];
  });

/** Those of a group that stand already are changed, and not added. */
const addingTo = (of: Decision, group: Group): Changing => {
  const held = new Set(Object.keys(of[group.name]));
  return {
    name: `add.${group.name}`,
    label: group.add,
    kind: group.kind,
    held: undefined,
    at: [group.name],
    keys: group.keys.filter(({ value }) => !held.has(value)),
    typed: group.typed,
  };
};

const GroupSection = ({
  of,
  group,
  choices,
}: {
  readonly of: Decision;
  readonly group: Group;
  readonly choices: Choices;
}) => {
  const held = heldIn(of, group);
  return (
    <Section
      title={group.title}
      beside={
        <span class="screen-only">
          <Button quiet opens={`add.${group.name}`}>
            {group.add}
          </Button>
        </span>
      }
    >
      {group.lead !== undefined && <p>{group.lead}</p>}
      {held.length === 0 ? (
        <p>{group.empty}</p>
      ) : (
        <RecordedTable caption={group.title} of={held} choices={choices} />
      )}
    </Section>
  );
};

/** A funding decision with everything that stands in it, since when, and what stood before. */
export const DecisionScreen: Screen = ({ params: { decisionId = '' } }) => {
  const text = inLanguage(decisionText);
  const loaded = useLoaded(decisionId, () =>
    call('GET /api/finance/decisions/{decisionId}', { params: { decisionId } }),
  );
  const choices = useLoaded('choices', () => call('GET /api/finance/funding-choices'));
  const close = (): void => setOpenDialog(undefined);
  return (
    <>
      <p class="above screen-only">
        <a href={hrefTo('/figures', { decision: decisionId })}>← {inLanguage(fundingText).toFigures}</a>
      </p>
      <Page title={loaded.value?.label[language.value] ?? inLanguage(entryText).openDecision}>
        <Show of={choices}>
          {(known) => (
            <Show of={loaded}>
              {(decision) => {
                const groups = groupsOf(known);
                const all = [
                  ...termsOf(decision),
                  ...groups.flatMap((group) => [...heldIn(decision, group), addingTo(decision, group)]),
                ];
                const opened = all.find(({ name }) => name === openDialog());
                return (
                  <>
                    <Section title={text.terms}>
                      <RecordedTable caption={text.terms} of={termsOf(decision)} choices={known} />
                    </Section>
                    {groups.map((group) => (
                      <GroupSection key={group.name} of={decision} group={group} choices={known} />
                    ))}
                    {opened && (
                      <ChangeValue
                        key={opened.name}
                        of={opened}
                        decision={decision}
                        version={loaded.version}
                        choices={known}
                        stale={loaded.reload}
                        onClose={close}
                        onDone={(next, version) => {
                          close();
                          loaded.take(next, version);
                        }}
                      />
                    )}
                  </>
                );
              }}
            </Show>
          )}
        </Show>
      </Page>
    </>
  );
};
