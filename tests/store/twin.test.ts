import { storesKeepTheirPromises } from './contract.ts';
import { memoryStore } from './memory-store.ts';

storesKeepTheirPromises('the in-memory twin', async () => memoryStore());
