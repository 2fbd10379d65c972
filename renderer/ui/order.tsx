import { ArrowDownOutlined, ArrowUpOutlined, HolderOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type DragEvent, type KeyboardEvent, useRef, useState } from 'react';
import styles from './order.module.css';

/** Moves the item at one place to another; places count from 0. */
export type Move = (from: number, to: number) => void;

/**
 * Rows that change places: a row is dropped by its grip on the one whose place it takes, or moved with Alt+↑ and Alt+↓
 * from anywhere in it. Only the grip can be dragged, for text in the row's fields must stay markable by the mouse.
 */
export function useOrder(onMove: Move) {
  const dragged = useRef<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const end = () => {
    dragged.current = null;
    setOver(null);
  };
  return {
    rowOf: (place: number) => ({
      'data-takes-dropped': over === place ? true : undefined,
      onKeyDown(event: KeyboardEvent) {
        const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
        if (!event.altKey || by === undefined) return;
        event.preventDefault();
        onMove(place, place + by);
      },
      onDragOver(event: DragEvent) {
        if (dragged.current === null) return;
        event.preventDefault();
        setOver(place);
      },
      onDrop(event: DragEvent) {
        event.preventDefault();
        if (dragged.current !== null) onMove(dragged.current, place);
        end();
      },
    }),
    gripOf: (place: number) => ({
      draggable: true,
      onDragStart(event: DragEvent) {
        event.dataTransfer.effectAllowed = 'move';
        dragged.current = place;
      },
      onDragEnd: end,
    }),
  };
}

/** What a row is dragged by; of one that stays where it is an empty place. */
export function Grip({ grip }: { readonly grip: ReturnType<ReturnType<typeof useOrder>['gripOf']> | null }) {
  return grip === null ? (
    <span className={styles.none} />
  ) : (
    <span {...grip} className={styles.grip} title="按住拖动，可以换次序">
      <HolderOutlined aria-hidden />
    </span>
  );
}

/** 上移、下移 of one row. */
export function MoveButtons({
  called,
  onUp,
  onDown,
}: {
  readonly called: string;
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
}) {
  return (
    <>
      <Button
        type="text"
        icon={<ArrowUpOutlined />}
        aria-label={`上移：${called}`}
        disabled={onUp === undefined}
        onClick={onUp}
      />
      <Button
        type="text"
        icon={<ArrowDownOutlined />}
        aria-label={`下移：${called}`}
        disabled={onDown === undefined}
        onClick={onDown}
      />
    </>
  );
}
