import { buildPack } from '../../functions/make-document/pack/build-pack.ts';
import type { LockContents } from '../../shared/deeds/funding/packs.ts';
import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { fonts } from './fonts.ts';

/** Builds a pack from what it is told, in a process of its own, and tells the hash. */
let told = '';
for await (const chunk of process.stdin) told += String(chunk);
const { lock, programmeId } = JSON.parse(told) as { lock: LockContents; programmeId: string };
const { hash } = await buildPack({ ...lock, programme: PROGRAMMES.of(programmeId) }, await fonts());
console.log(hash);
