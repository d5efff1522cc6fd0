import { useEffect, useState } from 'react';
import type { OpenReport, TemplateSummary } from '../../core/contract/contract.ts';
import { LONGEST_NAME } from '../../core/longest-name.ts';
import type { Host } from '../transport.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { sayFault } from '../ui/say-fault.ts';
import { say } from './messages.ts';

type Props = {
  host: Host;
  /** Nothing before the host has named them. */
  templates: TemplateSummary[] | undefined;
  onClose: () => void;
  onOpened: (opened: OpenReport) => void;
};

export function NewReportDialog({ host, templates, onClose, onOpened }: Props) {
  const [chosen, setChosen] = useState<string | undefined>();
  const template = chosen ?? templates?.[0]?.id ?? '';
  const [name, setName] = useState('');
  const [wrong, setWrong] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const submit = async () => {
    if (busy) return;
    if (template === '') return setWaiting(true);
    setWaiting(false);
    if (name.trim() === '') return setWrong(say('giveTheName'));
    const count = name.trim().length;
    if (count > LONGEST_NAME) return setWrong(say('nameIsTooLong', { count, most: LONGEST_NAME }));
    setBusy(true);
    try {
      onOpened(await host.newReport({ template, name: name.trim() }));
    } catch (error) {
      setWrong(sayFault(error));
      setBusy(false);
    }
  };
  useEffect(() => {
    // Who has pressed Enter before the host has named its editions need not press it again.
    if (waiting && template !== '') void submit();
  });
  return (
    <Dialog
      title={say('newReport')}
      onClose={onClose}
      onSubmit={() => void submit()}
      footer={
        <>
          <button type="button" className="button" onClick={onClose}>
            {say('cancel')}
          </button>
          <button type="submit" className="button main" disabled={busy || templates?.length === 0}>
            {say('makeTheReport')}
          </button>
        </>
      }
    >
      <Field label={say('nameOfTheService')} hint={say('itNamesTheFile')} wrong={wrong}>
        {(ids) => (
          <input
            {...ids}
            className="input"
            autoComplete="off"
            value={name}
            autoFocus
            onChange={(event) => {
              setName(event.target.value);
              setWrong(undefined);
            }}
          />
        )}
      </Field>
      <fieldset className="editions" aria-busy={templates === undefined}>
        <legend className="label">{say('edition')}</legend>
        {templates === undefined && <p className="empty">{say('looking')}</p>}
        {templates?.length === 0 && <p className="empty">{say('noEditionCouldBeRead')}</p>}
        {templates?.map((edition) => (
          <label key={edition.id} className="edition">
            <input
              type="radio"
              name="edition"
              checked={template === edition.id}
              onChange={() => setChosen(edition.id)}
            />
            <span>
              <span className="edition-name">
                {edition.title}, {edition.edition}
              </span>
              <span className="hint">{edition.inspectorate}</span>
              <span className="hint">
                <b>{provenanceWords[edition.provenance.status]}.</b> {edition.provenance.source}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
    </Dialog>
  );
}

const provenanceWords: Record<TemplateSummary['provenance']['status'], string> = {
  published: say('published'),
  inferred: say('inferred'),
  unconfirmed: say('unconfirmed'),
};
