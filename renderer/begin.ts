import './no-eval.ts';
// Before the first call, which takes its code out of the address.
import { opensReport } from './opens-report.ts';
import './first-call.ts';
import './ui/tokens.css';
import './ui/controls.css';
import './ui/forced-colors.css';
import './ui/dialog.css';
import './ui/tabs.css';
import './library/library.css';
import { chosenLanguage } from './language.ts';
import { showAppearance } from './settings/appearance.ts';

// This file is waited for with the first paint (vite.config.ts), so that nothing is ever seen in other colours.
showAppearance();

const language = chosenLanguage.recall();
if (language === 'en-GB') showWindow();
else
  void import('./speak-chosen.ts')
    .then(({ speakChosen }) => speakChosen(language))
    // Better in English than not at all.
    .catch(() => {})
    .then(showWindow);

function showWindow(): void {
  // Whoever needs it hears of a fault.
  if (opensReport) import('./report/begin-report.ts').catch(() => {});
  void import('./main.tsx');
}
