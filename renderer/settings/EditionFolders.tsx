import { useEffect, useState } from 'react';
import type { EditionFolder } from '../../core/contract/contract.ts';
import { saySentence } from '../../core/messages/messages.ts';
import type { Host } from '../transport.ts';
import { sayFault } from '../ui/say-fault.ts';
import { say } from './messages.ts';

const WHOSE: Record<EditionFolder['whose'], { title: string; changed: string }> = {
  assay: { title: say('withAssay'), changed: say('withAssayChanged') },
  organisation: {
    title: say('ofOrganisation'),
    changed: say('ofOrganisationChanged'),
  },
  user: {
    title: say('yourOwn'),
    changed: say('yourOwnChanged'),
  },
};

/** The folders with editions as they are now, read once while the settings are open. */
export function EditionFolders({ host }: { host: Host }) {
  const [folders, setFolders] = useState<EditionFolder[]>();
  const [trouble, setTrouble] = useState<string>();
  useEffect(() => {
    let isGone = false;
    host.listEditions({}).then(
      (found) => isGone || setFolders(found),
      (error) => isGone || setTrouble(sayFault(error)),
    );
    return () => {
      isGone = true;
    };
  }, [host]);
  if (trouble !== undefined) return <p className="wrong">{trouble}</p>;
  if (!folders) return <p className="hint">{say('foldersAreRead')}</p>;
  return (
    <ul className="settings-places">
      {folders.map((folder) => (
        <li key={folder.place}>
          <Folder {...folder} />
        </li>
      ))}
    </ul>
  );
}

function Folder({ whose, place, editions, faults }: EditionFolder) {
  const { title, changed } = WHOSE[whose];
  return (
    <>
      <p>
        <b>{title}</b> <span className="settings-place">{place}</span>
      </p>
      <p className="hint">{changed}</p>
      {editions.length === 0 && faults.length === 0 ? (
        <p>{say('noEdition')}</p>
      ) : (
        <ul className="settings-editions">
          {editions.map(({ id, title, edition }) => (
            <li key={id}>
              {title}, {edition}
            </li>
          ))}
          {faults.map((fault) => (
            <li key={fault} className="wrong">
              {saySentence(fault)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
