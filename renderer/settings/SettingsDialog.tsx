import './settings.css';
import { useEffect, useRef, useState } from 'react';
import { learnPolicy } from '../policy.ts';
import type { Host } from '../transport.ts';
import { CloseFooter } from '../ui/CloseFooter.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { canRemember } from '../ui/memory.ts';
import { SearchField } from '../ui/SearchField.tsx';
import { say } from './messages.ts';
import { SettingRow } from './SettingRow.tsx';
import { type Setting, settings, settingsWith } from './settings.ts';

/** What the user decides for himself. Each choice holds at once, so that there is nothing to save. */
export function SettingsDialog({ host, onClose }: { host: Host; onClose: () => void }) {
  const [sought, setSought] = useState('');
  const [remembers] = useState(canRemember);
  const field = useRef<HTMLInputElement>(null);
  const found = settingsWith(sought);
  useEffect(() => learnPolicy(host), [host]);
  const submit = () => {
    const first = document.getElementById(`setting-${found[0]?.id}`);
    if (document.activeElement !== field.current) onClose();
    else if (sought.trim() !== '') first?.focus();
  };
  return (
    <Dialog title={say('settings')} onClose={onClose} onSubmit={submit} footer={<CloseFooter />}>
      <SearchField
        input={field}
        label={say('search')}
        sought={sought}
        onChange={setSought}
        found={say('found', { found: found.length, all: settings.length })}
      />
      {!remembers && <p className="notice warning">{say('nothingRemembered')}</p>}
      {groupsOf(found).map(([group, those]) => (
        <section key={group} className="settings-group" aria-labelledby={`settings-${group}`}>
          <h3 id={`settings-${group}`}>{group}</h3>
          {those.map((setting) => (
            <SettingRow key={setting.id} setting={setting} host={host} />
          ))}
        </section>
      ))}
      {found.length === 0 && <p className="empty">{say('noneFound')}</p>}
    </Dialog>
  );
}

function groupsOf(found: readonly Setting[]): [string, Setting[]][] {
  return [...Map.groupBy(found, ({ group }) => group)];
}
