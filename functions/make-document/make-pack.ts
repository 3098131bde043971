import { type LockContents, loadLockContents } from '../../shared/deeds/funding/packs.ts';
import {
  type ClaimPack,
  failPack,
  finishPack,
  type PackFault,
  stepTo,
} from '../../shared/domain/funding/claim-pack.ts';
import type { Programmes } from '../../shared/domain/programme/catalogue.ts';
import { claimPacks, packPartId, packParts } from '../../shared/store/kinds/funding.ts';
import { type Cause, create, type Store, save, type Versioned } from '../../shared/store/store.ts';
import { type Fonts, MissingGlyphs } from './paper.ts';

/** Far more than all evidence of a decision; it is built in memory, and handed out in pieces. */
const MOST_BYTES = 64_000_000;
/** An item holds 400 KB. */
const BYTES_IN_PART = 270_000;
/** A transaction takes 4 MB. */
const PARTS_AT_ONCE = 8;

type Deps = {
  readonly store: Store;
  readonly programmes: Programmes;
  readonly fonts: () => Promise<Fonts>;
};

class PackFailed extends Error {
  readonly fault: PackFault;
  constructor(fault: PackFault) {
    super(fault);
    this.name = 'PackFailed';
    this.fault = fault;
  }
}

const build = async (lock: LockContents, programmeId: string, { programmes, fonts }: Deps) => {
  if (!lock.isIntact) throw new PackFailed('LOCK_DAMAGED');
  const { buildPack } = await import('./pack/build-pack.ts');
  try {
    const built = await buildPack({ ...lock, programme: programmes.of(programmeId) }, await fonts());
    if (built.zip.length > MOST_BYTES) throw new PackFailed('TOO_LARGE');
    return built;
  } catch (error) {
    // No repetition helps: the decision is renamed, or its files are taken one by one.
    if (error instanceof MissingGlyphs) throw new PackFailed('SIGN_UNWRITABLE');
    throw error;
  }
};

/** Parts that an earlier attempt has kept stay where they are the same: another release may write other ones. */
const keepParts = async (packId: string, zip: Uint8Array, cause: Cause, store: Store): Promise<number> => {
  const count = Math.ceil(zip.length / BYTES_IN_PART);
  const contentOf = (part: number): string =>
    Buffer.from(zip.subarray(part * BYTES_IN_PART, (part + 1) * BYTES_IN_PART)).toString('base64');
  const ids = Array.from({ length: count }, (_, part) => packPartId(packId, part));
  const kept = await store.findAll(packParts, ids);
  const lacking = ids.flatMap((_, part) => (kept[part]?.state.content === contentOf(part) ? [] : [part]));
  for (let from = 0; from < lacking.length; from += PARTS_AT_ONCE)
    await store.commit(
      lacking.slice(from, from + PARTS_AT_ONCE).map((part) => {
        const [next, before] = [{ packId, part, content: contentOf(part) }, kept[part]];
        return before === undefined ? create(packParts, next) : save(packParts, before, next);
      }),
      cause,
    );
  return count;
};

/** Makes a claim pack and keeps it. A repeated delivery finds it made. */
export const makePack = async (packId: string, cause: Cause, deps: Deps): Promise<void> => {
  const { store } = deps;
  let held: Versioned<ClaimPack> = await store.get(claimPacks, packId);
  if (held.state.status !== 'BUILDING') return;
  const put = async (pack: ClaimPack, facts?: Parameters<typeof save<ClaimPack>>[3]): Promise<void> => {
    await store.commit([save(claimPacks, held, pack, facts)], cause);
    held = { state: pack, version: held.version + 1 };
  };
  try {
    await put(stepTo(held.state, 'COLLECTING'));
    const lock = await loadLockContents(held.state, store);
    await put(stepTo(held.state, 'WRITING'));
    const { zip, hash, files } = await build(lock, held.state.programmeId, deps);
    await put(stepTo(held.state, 'KEEPING'));
    const parts = await keepParts(packId, zip, cause, store);
    const { pack, facts } = finishPack(
      held.state,
      { hash, bytes: zip.length, parts, files: [...files] },
      cause.now,
    );
    await put(pack, facts);
  } catch (error) {
    if (!(error instanceof PackFailed)) throw error;
    await put(failPack(held.state, error.fault, cause.now));
  }
};
