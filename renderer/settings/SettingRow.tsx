import { useState } from 'react';
import { capital } from '../../core/capital.ts';
import { policyInForce } from '../policy.ts';
import type { Host } from '../transport.ts';
import { useStore } from '../ui/store.ts';
import { say } from './messages.ts';
import type { Setting, SettingOf } from './settings.ts';

type Ids = { id: string; 'aria-describedby': string };

/** One setting: what it is called and does, its control, and the way back to how it is without a choice. */
export function SettingRow({ setting, host }: { setting: Setting; host: Host }) {
  const { name, says } = setting;
  const id = `setting-${setting.id}`;
  const ids: Ids = { id, 'aria-describedby': `${id}-says` };
  if (setting.kind === 'shown')
    return (
      <div className="setting shown">
        <h4 id={id} tabIndex={-1}>
          {name}
        </h4>
        <p className="hint">{says}</p>
        <setting.Shown host={host} />
      </div>
    );
  return (
    <div className="setting">
      <div>
        <label htmlFor={id}>{name}</label>
        <p className="hint" id={ids['aria-describedby']}>
          {says}
          {setting.id === 'theme' && <HighContrast />}
          {setting.kind === 'name' && <WithoutName />}
        </p>
      </div>
      <div className="setting-choice">
        {setting.kind === 'choice' && <Choice setting={setting} ids={ids} />}
        {setting.kind === 'switch' && <Switch setting={setting} ids={ids} />}
        {setting.kind === 'name' && <Name setting={setting} ids={ids} />}
      </div>
    </div>
  );
}

function Choice({
  setting: { name, own, value, names, choose, fixed },
  ids,
}: {
  setting: SettingOf<'choice'>;
  ids: Ids;
}) {
  const chosen = useStore(value, (now) => now);
  const isFixed = useStore(fixed, (now) => now);
  if (isFixed)
    return (
      <output {...ids} className="setting-fixed">
        {capital(names[chosen] ?? chosen)} <span className="tag">{say('setByOrganisation')}</span>
      </output>
    );
  return (
    <>
      <select {...ids} className="input" value={chosen} onChange={({ target }) => choose(target.value)}>
        {Object.entries(names).map(([one, said]) => (
          <option key={one} value={one}>
            {capital(said)}
          </option>
        ))}
      </select>
      {chosen !== own.usual && <Reset name={name} of={ids.id} onReset={() => choose(own.usual)} />}
    </>
  );
}

function Switch({ setting: { name, own }, ids }: { setting: SettingOf<'switch'>; ids: Ids }) {
  const on = useStore(own, (now) => now);
  return (
    <>
      <input {...ids} type="checkbox" checked={on} onChange={({ target }) => own.set(target.checked)} />
      {on !== own.usual && <Reset name={name} of={ids.id} onReset={() => own.set(own.usual)} />}
    </>
  );
}

/** The field keeps the blanks that are typed between names; what is kept has none around it. */
function Name({ setting: { name, own }, ids }: { setting: SettingOf<'name'>; ids: Ids }) {
  const kept = useStore(own, (now) => now);
  const [typed, setTyped] = useState(kept);
  const change = (text: string) => {
    setTyped(text);
    own.set(text.trim());
  };
  return (
    <>
      <input
        {...ids}
        className="input"
        type="text"
        autoComplete="name"
        spellCheck={false}
        maxLength={120}
        placeholder={useStore(policyInForce, ({ user }) => user)}
        value={typed.trim() === kept ? typed : kept}
        onChange={({ target }) => change(target.value)}
      />
      {kept !== own.usual && <Reset name={name} of={ids.id} onReset={() => change(own.usual)} />}
    </>
  );
}

function Reset({ name, of, onReset }: { name: string; of: string; onReset: () => void }) {
  return (
    <button
      type="button"
      className="button text"
      aria-label={say('resetSetting', { name })}
      onClick={() => {
        onReset();
        // The button goes.
        document.getElementById(of)?.focus();
      }}
    >
      {say('reset')}
    </button>
  );
}

function WithoutName() {
  const user = useStore(policyInForce, (policy) => policy.user);
  const userBy = useStore(policyInForce, (policy) => policy.userBy);
  if (user === undefined) return null;
  return ` ${say('withoutName', { user, userBy: userBy ?? 'computer' })}`;
}

function HighContrast() {
  if (!matchMedia('(forced-colors: active)').matches) return null;
  return ` ${say('highContrast')}`;
}
