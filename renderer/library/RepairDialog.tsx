import { useEffect, useRef, useState } from 'react';
import type { TemplateSummary } from '../../core/contract/contract.ts';
import { AssayError } from '../../core/fault.ts';
import type { Progress } from '../../core/rpc.ts';
import { Working } from '../files/Working.tsx';
import type { Host } from '../transport.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { sayFault } from '../ui/say-fault.ts';
import { say } from './messages.ts';

type Props = {
  host: Host;
  /** Without it, the report that the host was started with. */
  file: string | undefined;
  /** The editions of which a report may be that no longer names its own. */
  templates: readonly Pick<TemplateSummary, 'id' | 'title' | 'edition'>[];
  onClose: () => void;
  onOpen: (file: string) => void;
};

type Repaired = Awaited<ReturnType<Host['repairReport']>>;

/** Saves what is readable of a damaged report as a new file, says what is missing, and opens it if asked. */
export function RepairDialog({ host, file, templates, onClose, onOpen }: Props) {
  const [made, setMade] = useState<Repaired | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const [unnamed, setUnnamed] = useState(false);
  const [template, setTemplate] = useState(templates[0]?.id ?? '');
  const [running, setRunning] = useState<AbortController | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const main = useRef<HTMLButtonElement>(null);
  // Its main button is another one now, or can be pressed again.
  useEffect(() => {
    if (!running) main.current?.focus();
  }, [running]);
  const close = () => {
    running?.abort();
    onClose();
  };
  const start = async () => {
    if (running) return;
    const stop = new AbortController();
    setRunning(stop);
    setWrong(null);
    try {
      const call = { ...(file !== undefined && { file }), ...(unnamed && template !== '' && { template }) };
      setMade(await host.repairReport(call, { signal: stop.signal, progress: setProgress }));
    } catch (error) {
      if (!stop.signal.aborted) setWrong(sayFault(error));
      setUnnamed((known) => known || (error instanceof AssayError && error.code === 'bad input'));
    } finally {
      setRunning(null);
      setProgress(null);
    }
  };
  return (
    <Dialog
      title={say('saveWhatIsReadable')}
      onClose={close}
      onSubmit={() => (made ? onOpen(made.file.handle) : void start())}
      footer={
        <>
          <button type="button" className="button" onClick={close}>
            {made ? say('close') : say('cancel')}
          </button>
          <button type="submit" className="button main" ref={main} aria-disabled={running !== null}>
            {made ? say('openTheNewFile') : say('saveAsANewFile')}
          </button>
        </>
      }
    >
      {wrong !== null && (
        <p className="notice error" role="alert">
          {wrong}
        </p>
      )}
      {made ? <Receipt made={made} /> : <p>{say('whatIsSaved')}</p>}
      {unnamed && !made && (
        <Field label={say('edition')}>
          {(ids) => (
            <select {...ids} className="input" value={template} onChange={(event) => setTemplate(event.target.value)}>
              {templates.map(({ id, title, edition }) => (
                <option key={id} value={id}>
                  {title}, {edition}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {running && <Working doing={say('readingWhatIsLeft')} progress={progress} onCancel={() => running.abort()} />}
    </Dialog>
  );
}

function Receipt({ made: { file, place, from, texts, missing } }: { made: Repaired }) {
  return (
    <div className="repaired" role="status">
      <p>
        {say(from === 'version' ? 'savedFromAVersion' : 'savedAs', { name: file.name, place, texts })}{' '}
        {missing.length === 0 ? say('nothingIsMissing') : say('missingOrChanged', { count: missing.length })}
      </p>
      {missing.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys
        <ul className="repaired-missing" aria-label={say('missing')} tabIndex={0}>
          {missing.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
