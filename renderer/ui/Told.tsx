import { say } from './messages.ts';

/** What was just done, or why it was not. */
export type ToldText = { text: string; kind: 'done' | 'error' };

type Props = {
  told: ToldText;
  /** Takes it back. */
  onUndo?: (() => void) | undefined;
  /** Gives the focus to what takes it back: what was pressed is gone. */
  takesFocus?: boolean;
};

/** A line on what was just done, with a button that undoes it. */
export function Told({ told: { text, kind }, onUndo, takesFocus = false }: Props) {
  return (
    <div className={kind === 'error' ? 'notice error' : 'notice'} role={kind === 'error' ? 'alert' : undefined}>
      <p>{text}</p>
      {onUndo && (
        <button type="button" className="button" ref={takesFocus ? takeFocus : null} onClick={onUndo}>
          {say('undo')}
        </button>
      )}
    </div>
  );
}

function takeFocus(button: HTMLButtonElement | null): void {
  button?.focus();
}
