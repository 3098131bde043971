import { Finance } from './finance/finance.tsx';
import { takePasted } from './pasted.ts';
import { render } from './ui/framework.ts';

takePasted();
const root = document.getElementById('desk');
if (root) render(<Finance />, root);
