import { useState } from 'react';
import { spokenLanguage } from '../../core/messages/messages.ts';
import { chosenLanguage, OFFERED } from '../language.ts';
import { loadAnew } from '../load-anew.ts';
import { say } from './messages.ts';

/** What the window speaks, and the other language by its own name: whoever does not read the one finds the other. */
export function LanguageChoice() {
  const [step, setStep] = useState<'asked' | 'failed'>();
  const [now, other] = spokenLanguage() === 'cy' ? (['cy', 'en-GB'] as const) : (['en-GB', 'cy'] as const);
  const change = async () => {
    setStep('asked');
    if (!(await loadAnew(() => chosenLanguage.record(other)))) setStep('failed');
  };
  return (
    <>
      <p>
        {OFFERED[now].name}{' '}
        <button type="button" className="button" lang={other} disabled={step === 'asked'} onClick={() => void change()}>
          {OFFERED[other].offer}
        </button>
      </p>
      <p className="hint">{say('languageNote')}</p>
      {step === 'failed' && (
        <p className="wrong" role="alert">
          {say('languageNotChanged')}
        </p>
      )}
    </>
  );
}
