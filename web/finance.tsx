import { Finance } from './finance/finance.tsx';
import { render } from './ui/framework.ts';

const root = document.getElementById('desk');
if (root) render(<Finance />, root);
