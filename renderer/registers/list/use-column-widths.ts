import { useEffect, useEffectEvent, useState } from 'react';
import type { CalculatedColumn } from 'react-data-grid';
import type { ListLayout } from './list-layout.ts';
import type { GridRow } from './use-list-rows.ts';

/** So long (ms) after the last pull a width is taken for meant. */
const settlesAfter = 300;

/** Remembers the widths of columns that are pulled, once they are let go: the grid tells every pixel on the way. */
export function useColumnWidths(
  layout: ListLayout,
  onLayout: (layout: ListLayout) => void,
): (column: CalculatedColumn<GridRow>, width: number) => void {
  const [pulled, setPulled] = useState<ListLayout['widths'] | null>(null);
  const settle = useEffectEvent((widths: ListLayout['widths']) => {
    setPulled(null);
    onLayout({ ...layout, widths: { ...layout.widths, ...widths } });
  });
  useEffect(() => {
    if (pulled === null) return;
    const timer = window.setTimeout(() => settle(pulled), settlesAfter);
    return () => window.clearTimeout(timer);
  }, [pulled]);
  return ({ key }, width) => setPulled((widths) => ({ ...widths, [key]: Math.round(width) }));
}
