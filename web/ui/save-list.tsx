import { uiText } from '../../shared/text/console/ui/text.ts';
import { Button } from './button.tsx';
import { csvOf, download, rowsOf } from './csv.ts';
import { useSignal } from './framework.ts';
import { inLanguage } from './language.ts';

const CSV = 'text/csv;charset=utf-8';

/** Saves a table as it is shown and to its end, for any spreadsheet or as a workbook. */
export const SaveList = ({
  name,
  find,
  all,
  isBusy,
}: {
  readonly name: string;
  /** The table on the screen. */
  readonly find: () => HTMLTableElement | null | undefined;
  /** Brings what is not on the screen yet. */
  readonly all?: () => Promise<void>;
  readonly isBusy?: boolean;
}) => {
  const text = inLanguage(uiText);
  const isSaving = useSignal(false);
  const save = async (write: (table: HTMLTableElement) => Promise<Blob> | Blob, ending: string) => {
    isSaving.value = true;
    try {
      await all?.();
      // All rows are drawn before they are read.
      do await new Promise(requestAnimationFrame);
      while (find()?.ariaBusy === 'true');
      const table = find();
      if (table) download(`${name.replaceAll(':', '')}.${ending}`, await write(table));
    } finally {
      isSaving.value = false;
    }
  };
  const workbook = async (table: HTMLTableElement): Promise<Blob> =>
    (await import('./workbook.ts')).workbookOf(name, rowsOf(table));
  return (
    <>
      <Button
        quiet
        small
        isBusy={isBusy === true || isSaving.value}
        onPress={() => void save((table) => new Blob([csvOf(table)], { type: CSV }), 'csv')}
      >
        {text.save}
      </Button>
      <Button
        quiet
        small
        isBusy={isBusy === true || isSaving.value}
        onPress={() => void save(workbook, 'xlsx')}
      >
        {text.saveWorkbook}
      </Button>
    </>
  );
};
