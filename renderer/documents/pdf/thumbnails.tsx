import { type CSSProperties, useEffect, useEffectEvent } from 'react';
import type { OpenPdf } from './open-pdf.ts';
import { PdfPage } from './pdf-page.tsx';
import styles from './thumbnails.module.css';
import { usePageColumn } from './use-page-column.ts';

/** CSS pixels. Below each stands its number. */
const width = 112;
const gap = 30;

/** Pages that are only scrolled past are not drawn; those in the window come first. Milliseconds. */
const wait = 250;

/** 缩略图: all pages small, at the side of the large ones; the arrow keys go from one to the next. */
export function Thumbnails({
  pdf,
  focus,
  onGo,
}: {
  readonly pdf: OpenPdf;
  /** The page that is looked at, from 0. */
  readonly focus: number;
  onGo(page: number): void;
}) {
  const { box, layout, scale, view } = usePageColumn(pdf.sizes, (page) => width / page.width, gap);
  const follow = useEffectEvent((page: number) => {
    const placed = layout.pages[page];
    if (placed === undefined || box.current === null) return;
    const { scrollTop, clientHeight } = box.current;
    const bottom = placed.top + placed.height + gap;
    if (placed.top - gap < scrollTop) box.current.scrollTop = placed.top - gap;
    else if (bottom > scrollTop + clientHeight) box.current.scrollTop = bottom - clientHeight;
  });
  useEffect(() => follow(focus), [focus]);
  return (
    <div
      ref={box}
      className={styles.box}
      role="listbox"
      aria-label="页面缩略图"
      aria-activedescendant={`thumbnail-${focus}`}
      tabIndex={0}
      onKeyDown={(event) => {
        const page = { ArrowDown: focus + 1, ArrowUp: focus - 1, Home: 0, End: pdf.sizes.length - 1 }[
          event.key
        ];
        if (page === undefined || page < 0 || page >= pdf.sizes.length) return;
        event.preventDefault();
        onGo(page);
      }}
    >
      <div className={styles.column} style={{ height: layout.height }}>
        {layout.pages.slice(view.first, view.end).map(({ top, width, height }, index) => {
          const page = view.first + index;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys, as a list box does
            <div
              key={page}
              id={`thumbnail-${page}`}
              className={styles.item}
              role="option"
              tabIndex={-1}
              aria-selected={page === focus}
              aria-label={`第 ${page + 1} 页`}
              aria-posinset={page + 1}
              aria-setsize={pdf.sizes.length}
              style={{ top, width } satisfies CSSProperties}
              onClick={() => onGo(page)}
            >
              <div className={styles.picture} style={{ height }}>
                <PdfPage pdf={pdf} number={page + 1} scale={scale} wait={wait} text={false} />
              </div>
              <span className={styles.number}>{page + 1}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
