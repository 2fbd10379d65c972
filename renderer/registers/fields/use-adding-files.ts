import { type DragEvent, useLayoutEffect, useRef, useState } from 'react';
import { type Attachment, mostAttachments } from '../../../shared/api/attachments.ts';
import { ask } from '../../bridge/ask.ts';
import { type RunningJob, useJob } from '../../bridge/use-job.ts';
import { isCancelled } from '../../documents/is-cancelled.ts';
import { useSay } from '../../ui/say.tsx';
import { joinAdded } from './attachment-notes.ts';

/** From this many files on, one waits long enough to want to see how far it is. */
const longFrom = 5;

export interface AddingFiles {
  readonly job: RunningJob;
  /** Whether so many files are being added that their progress is shown. */
  readonly isLong: boolean;
  /** Files are held over the field. */
  readonly over: boolean;
  /** What is to be said of the files that were added last, e.g. why some were not. */
  readonly notes: readonly string[];
  forgetNotes(): void;
  /** Asks for files with the system's dialog and adds them. */
  choose(): Promise<void>;
  /** For the element onto which files may be dropped. */
  readonly dropTarget: {
    onDragOver(event: DragEvent): void;
    onDragLeave(event: DragEvent): void;
    onDrop(event: DragEvent): void;
  };
}

/**
 * Takes files into the ledger and into a field.
 *
 * @param shown the field's files as far as they are known
 */
export function useAddingFiles(
  hashes: readonly string[],
  shown: readonly Attachment[],
  set: (hashes: readonly string[]) => void,
): AddingFiles {
  const say = useSay();
  const job = useJob();
  const [over, setOver] = useState(false);
  const [notes, setNotes] = useState<readonly string[]>([]);
  const [count, setCount] = useState(0);
  // The field may have changed by the time they are all in.
  const field = useRef({ hashes, shown, set });
  useLayoutEffect(() => {
    field.current = { hashes, shown, set };
  });

  const add = async (paths: readonly string[], unreachable: readonly string[] = []) => {
    if (paths.length > mostAttachments) {
      setNotes([`一次最多添加 ${mostAttachments} 个文件，这次一个也没有添加。请分几次添加。`]);
      return;
    }
    setNotes(unreachable);
    setCount(paths.length);
    if (paths.length === 0) return;
    try {
      const taken = await job.run((job) => ask('addAttachments', { paths: [...paths], job }));
      const joined = joinAdded(field.current.hashes, field.current.shown, taken);
      setNotes([...unreachable, ...joined.notes]);
      if (joined.hashes.length > field.current.hashes.length) field.current.set(joined.hashes);
    } catch (error) {
      if (!isCancelled(error)) say.fault(error);
    }
  };
  return {
    job,
    isLong: job.running && count >= longFrom,
    over,
    notes,
    forgetNotes: () => setNotes([]),
    async choose() {
      try {
        const paths = await ask('chooseFiles', {});
        if (paths.length > 0) await add(paths);
      } catch (error) {
        say.fault(error);
      }
    },
    dropTarget: {
      onDragOver(event) {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        setOver(true);
      },
      onDragLeave(event) {
        const within =
          event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
        if (!within) setOver(false);
      },
      onDrop(event) {
        setOver(false);
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        const files = [...event.dataTransfer.files].map((file) => ({
          name: file.name,
          path: window.lianxin.pathOfFile(file),
        }));
        const unreachable = files
          .filter(({ path }) => path === '')
          .map(({ name }) => `“${name}”不在这台电脑的磁盘上，读不到。请先把它另存到电脑上，再添加。`);
        void add(
          files.map(({ path }) => path).filter((path) => path !== ''),
          unreachable,
        );
      },
    },
  };
}
