import { place, setQuery } from './place.tsx';

/** The dialog that is open on this screen, by name. It stands in the address, so that it is open again after a reload. */
export const openDialog = (): string | undefined => place.value.query['do'];

export const setOpenDialog = (name: string | undefined): void => setQuery({ do: name });
