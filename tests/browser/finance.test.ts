import { describeFinance } from './finance-walk.ts';

describeFinance('each in one look');
