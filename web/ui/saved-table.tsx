import { useRef } from './framework.ts';
import { SaveList } from './save-list.tsx';
import { Table, type TableParts } from './table.tsx';

/** A list that is whole on the screen, with the buttons that save it. */
export const SavedTable = <Row,>(table: TableParts<Row>) => {
  const box = useRef<HTMLDivElement>(null);
  return (
    <div ref={box}>
      <Table {...table} />
      {table.rows.length > 0 && (
        <div class="more">
          <SaveList name={table.caption} find={() => box.current?.querySelector('table')} />
        </div>
      )}
    </div>
  );
};
