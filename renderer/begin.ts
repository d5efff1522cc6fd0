import './no-eval.ts';
// Before the first call, which takes its code out of the address.
import { opensReport } from './opens-report.ts';
import './first-call.ts';
import './ui/tokens.css';
import './ui/controls.css';
import './ui/dialog.css';
import './ui/tabs.css';
import './library/library.css';

// Whoever needs it hears of a fault.
if (opensReport) import('./report/begin-report.ts').catch(() => {});
void import('./main.tsx');
