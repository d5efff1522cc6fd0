import { useState } from 'react';
import { plainText } from '../../core/content-text.ts';
import { fileSource } from '../merge/merge-source.ts';
import { rich } from '../ui/rich.tsx';
import { useStore } from '../ui/store.ts';
import { MergeDialog } from './late-dialogs.ts';
import { say } from './messages.ts';
import { SaveCopy } from './SaveCopy.tsx';
import { useSession } from './SessionContext.ts';

/** Says why the report is not on disk, and what can be done about it. */
export function SaveBanner({ onReload }: { onReload: () => void }) {
  const session = useSession();
  const saved = useStore(session.saved, (value) => value);
  const isKept = useStore(session.recovered, ({ trouble }) => trouble === undefined);
  const [copying, setCopying] = useState(false);
  const [copied, setCopied] = useState(false);
  const [merging, setMerging] = useState(false);
  const copyText = async () => {
    const { placed } = session.view.get();
    const { parts } = session.report();
    const text = placed.flatMap(({ id, where }) => (parts[id] ? [`${where}\n\n${plainText(parts[id])}`] : []));
    await navigator.clipboard.writeText(text.join('\n\n\n'));
    setCopied(true);
  };
  const saveCopy = (
    <button type="button" className="button" onClick={() => setCopying(true)}>
      {say('saveACopyDots')}
    </button>
  );
  return (
    <>
      {saved.kind === 'failed' && (
        <div className="notice error long" role="alert">
          <p>{rich(say, isKept && !saved.alone ? 'keepsTryingAndKeeps' : 'keepsTrying', { why: saved.why })}</p>
          <button type="button" className="button" onClick={() => void session.save()}>
            {say('tryNow')}
          </button>
          {saveCopy}
          <button type="button" className="button" onClick={() => void copyText()}>
            {copied ? say('textCopied') : say('copyAllText')}
          </button>
        </div>
      )}
      {saved.kind === 'conflict' && (
        <div className="notice warning" role="alert">
          <p>{rich(say, 'changedOnDisk', { why: saved.why })}</p>
          <button type="button" className="button" onClick={() => setMerging(true)}>
            {say('compareAndMerge')}
          </button>
          {saveCopy}
          <button type="button" className="button" onClick={onReload}>
            {say('openWhatIsOnDisk')}
          </button>
        </div>
      )}
      {merging && <MergeDialog source={fileSource(session)} onClose={() => setMerging(false)} />}
      {copying && <SaveCopy onClose={() => setCopying(false)} />}
    </>
  );
}
