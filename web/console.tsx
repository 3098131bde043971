import { Desk } from './console/shell/desk.tsx';
import { takePasted } from './pasted.ts';
import { render } from './ui/framework.ts';

takePasted();
const root = document.getElementById('desk');
if (root) render(<Desk />, root);
