import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import type { ListLine } from '../../../shared/api/registers.ts';
import { fieldOf } from '../../../shared/registers/register.ts';
import { FieldControl } from '../fields/field-control.tsx';
import { type Commit, type FieldEntry, readingOn, todayHere } from '../fields/field-entry.ts';
import styles from './cell-editor.module.css';
import { CellReason } from './cell-reason.tsx';
import { type Editing, useGrid } from './grid-context.ts';

interface CellEditorProps {
  readonly line: ListLine;
  readonly field: string;
  readonly editing: Editing;
}

/**
 * 就地修改: the field's own control in its cell. Enter and Tab write and go on, Esc leaves the cell as it was; in several
 * lines of text Alt+Enter begins a new line, as in Excel. What the field itself cannot read is said at once and stays.
 */
export function CellEditor({ line, field: key, editing }: CellEditorProps) {
  const { definition, acts } = useGrid();
  const field = fieldOf(definition, key);
  const [entry, setEntry] = useState(editing.draft.current);
  const [reason, setReason] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const ended = useRef(false);
  /** Tab was pressed: a control that takes its answer at that tells it as a mere leaving. */
  const tabbed = useRef<'tab' | 'back-tab' | null>(null);

  useCaretAtEnd(box, editing.begin !== null);

  const change = (next: FieldEntry) => {
    editing.draft.current = next;
    setEntry(next);
    setReason(null);
  };
  const end = (next: FieldEntry, how: Commit) => {
    if (ended.current) return;
    const wrong = field.target === null ? refusalOf(field, next) : null;
    // Who leaves by mouse is not held back: the cell keeps the text and says why.
    if (wrong !== null && (how !== 'leave' || tabbed.current !== null)) {
      tabbed.current = null;
      setReason(wrong);
      return;
    }
    ended.current = true;
    acts.commit(line, key, next, tabbed.current ?? how);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      ended.current = true;
      event.preventDefault();
      acts.cancel();
    } else if (event.key === 'Tab') {
      event.preventDefault();
      end(editing.draft.current, 'leave');
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the control inside, on their way out
    <div
      ref={box}
      data-cell-editor
      className={styles.editor}
      onKeyDown={onKeyDown}
      onKeyDownCapture={(event) => {
        if (event.key === 'Tab') tabbed.current = event.shiftKey ? 'back-tab' : 'tab';
        if (field.type === 'multiline') enterInLines(event, () => end(editing.draft.current, 'enter'));
      }}
    >
      <FieldControl
        definition={definition}
        fieldKey={key}
        entry={entry}
        label={field.label}
        autoFocus
        begin={editing.begin}
        onChange={change}
        onCommit={(next, how) => {
          const several = field.type === 'multi-choice' || field.type === 'references';
          if (how === 'choice' && several) return;
          if (how === 'leave' && !document.hasFocus()) return;
          end(next, how);
        }}
        {...(reason === null ? {} : { status: 'error' as const })}
      />
      {reason !== null && <CellReason>{reason}</CellReason>}
    </div>
  );
}

/** What the field itself has against a text; the ledger judges the rest when it is written. */
function refusalOf(field: ReturnType<typeof fieldOf>, { text }: FieldEntry): string | null {
  if (text.trim() === '') return null;
  const context = readingOn(todayHere());
  const reading = field.read(text, context);
  const checked = reading.value === null ? [] : field.check(reading.value, context);
  return [...reading.notices, ...checked].find(({ level }) => level === 'refuse')?.message ?? null;
}

/** In several lines of text Enter is Excel's: it writes the cell; with Alt it begins a line. */
function enterInLines(event: KeyboardEvent, end: () => void): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.shiftKey) return;
  event.preventDefault();
  event.stopPropagation();
  const { target } = event;
  if (!event.altKey || !(target instanceof HTMLTextAreaElement)) {
    end();
    return;
  }
  target.setRangeText('\n', target.selectionStart, target.selectionEnd, 'end');
  target.dispatchEvent(new Event('input', { bubbles: true }));
}

/** The letter that opened the cell has been typed: what follows goes behind it. */
function useCaretAtEnd(box: { readonly current: HTMLDivElement | null }, wanted: boolean): void {
  useLayoutEffect(() => {
    const input = box.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
    if (wanted) input?.setSelectionRange(input.value.length, input.value.length);
    else input?.select();
  }, [box, wanted]);
}
