import { useEffect, useEffectEvent, useState } from 'react';

/**
 * Files dropped anywhere onto the window.
 *
 * @param take given what was dropped; null where the page takes no files, so that they are dropped without effect
 * @returns whether files are held over the window
 */
export function useFileDrop(take: ((files: readonly File[]) => void) | null): boolean {
  const [over, setOver] = useState(false);
  const takes = take !== null;
  const dropped = useEffectEvent((files: readonly File[]) => take?.(files));
  useEffect(() => {
    const hold = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      // Without this the window would open the file in place of the program.
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = takes ? 'copy' : 'none';
      setOver(takes);
    };
    const leave = (event: DragEvent) => {
      if (isOutside(event)) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!holdsFiles(event)) return;
      event.preventDefault();
      dropped([...(event.dataTransfer?.files ?? [])]);
    };
    // Where the page is drawn anew under a resting pointer, the new element is only told that it is entered.
    window.addEventListener('dragenter', hold);
    window.addEventListener('dragover', hold);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', hold);
      window.removeEventListener('dragover', hold);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [takes]);
  return over;
}

/** Leaving an element is not leaving the window; inside a text field even nothing is named as what is entered. */
function isOutside({ relatedTarget, clientX, clientY }: DragEvent): boolean {
  const inside = clientX > 0 && clientY > 0 && clientX < window.innerWidth && clientY < window.innerHeight;
  return relatedTarget === null && !inside;
}

/** A field that takes files itself has already said so. */
function holdsFiles(event: DragEvent): boolean {
  return !event.defaultPrevented && (event.dataTransfer?.types.includes('Files') ?? false);
}
