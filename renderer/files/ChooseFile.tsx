import { useRef } from 'react';

type Props = { label: string; kinds: FileKinds; main?: boolean; onFile: (file: File) => void };

/** Ends of names and types of the files that can be chosen. */
export type FileKinds = keyof typeof accepted;

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const accepted = {
  spreadsheet: `.csv,.xlsx,text/csv,${SHEET}`,
  word: `.docx,${WORD}`,
  text: `.docx,.md,.markdown,.txt,text/markdown,text/plain,${WORD}`,
} as const;

/** A button that asks the browser for a file. */
export function ChooseFile({ label, kinds, main = false, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className={main ? 'button main' : 'button'} onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accepted[kinds]}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file can be chosen again after it was corrected.
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
