import { type DragEvent, type ReactNode, useState } from 'react';

type Props = { className: string; onFile: (file: File) => void; children: ReactNode };

/** Takes a file that is dropped anywhere on it. The same is done by its buttons, so keys miss nothing. */
export function FileDrop({ className, onFile, children }: Props) {
  const [over, setOver] = useState(false);
  const accept = (event: DragEvent) => {
    if (![...event.dataTransfer.types].includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way to what the buttons inside do
    <div
      className={over ? `${className} over` : className}
      onDragEnter={accept}
      onDragOver={accept}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      }}
    >
      {children}
    </div>
  );
}
