import { Desk } from './console/shell/desk.tsx';
import { render } from './ui/framework.ts';

const root = document.getElementById('desk');
if (root) render(<Desk />, root);
