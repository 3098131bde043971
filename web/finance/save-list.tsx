import { fundingText } from '../../shared/text/funding/text.ts';
import { fetchFile } from '../api/client.ts';
import { programmeId } from '../staff/programme.ts';
import { Refusal, useAct } from '../ui/act.tsx';
import { Button } from '../ui/button.tsx';
import { download } from '../ui/csv.ts';
import { inLanguage } from '../ui/language.ts';

type List = keyof (typeof fundingText)['en']['saved'];

/** Saves a list of finance as the API writes it: noted in the audit, and without what would tell of few. */
export const SaveList = ({
  list,
  decision,
  ...part
}: {
  readonly list: List;
  readonly decision: string | undefined;
  readonly indicator?: string;
  readonly month?: string | undefined;
}) => {
  const name = inLanguage(fundingText).saved[list];
  const act = useAct();
  const save = (format: 'csv' | 'xlsx') =>
    act.run(
      () =>
        fetchFile('GET /api/finance/programmes/{programmeId}/exports/{list}', {
          params: { programmeId, list },
          query: { decision, format, ...part },
        }),
      { take: (file) => download(file.name, file.content) },
    );
  return (
    <div class="more screen-only">
      {(['csv', 'xlsx'] as const).map((format) => (
        <Button key={format} quiet small isBusy={act.isBusy} onPress={() => void save(format)}>
          {name} ({format.toUpperCase()})
        </Button>
      ))}
      <Refusal of={act} />
    </div>
  );
};
