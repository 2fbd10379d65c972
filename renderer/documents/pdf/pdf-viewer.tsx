import { UnorderedListOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type CSSProperties, type ReactNode, useEffect, useEffectEvent } from 'react';
import { z } from 'zod';
import { sizes as themeSizes } from '../../app/theme.ts';
import { useRemembered } from '../../drafts/use-remembered.ts';
import { type OpenPdf, pixelsInPoint } from './open-pdf.ts';
import { PageBox } from './page-box.tsx';
import type { Size } from './page-layout.ts';
import { PdfPage } from './pdf-page.tsx';
import styles from './pdf-viewer.module.css';
import { Thumbnails } from './thumbnails.tsx';
import { usePageColumn } from './use-page-column.ts';
import { scaleOf, type Zoom, zoomedIn, zoomedOut, zoom as zoomSchema } from './zoom.ts';
import { ZoomBox } from './zoom-box.tsx';

const gap = 14;
const noPages: readonly Size[] = [];

/** Pages that are only scrolled past are not drawn. Milliseconds. */
const wait = 60;

/** How far the wheel turns for one step of zoom: touchpads tell of it in small pieces. */
const wheelStep = 80;

/**
 * 预览: a PDF page by page, exactly as it will be printed. Only the pages in the window are drawn, so that it opens and
 * scrolls as quickly with five hundred pages as with one.
 */
export function PdfViewer({
  pdf,
  label,
  children,
}: {
  readonly pdf: OpenPdf | null;
  /** What is shown, for a screen reader. */
  readonly label: string;
  /** What lies over the pages, e.g. a job's progress. */
  readonly children?: ReactNode;
}) {
  const [zoom, setZoom] = useRemembered<Zoom>('preview-zoom', zoomSchema, 'width');
  const [side, setSide] = useRemembered(
    'preview-thumbnails',
    z.boolean(),
    window.innerWidth >= themeSizes.narrowBelow,
  );
  const sizes = pdf?.sizes ?? noPages;
  const { box, layout, scale, view, room, goTo } = usePageColumn(
    sizes,
    (page, room) => scaleOf(zoom, page, room),
    gap,
  );
  useZoomWheel(box, (larger) => setZoom(larger ? zoomedIn(scale) : zoomedOut(scale)));
  const width = Math.max(room.width, layout.width + 2 * gap);
  return (
    <div className={styles.viewer}>
      <div className={styles.bar}>
        <Button
          type="text"
          icon={<UnorderedListOutlined />}
          aria-label="页面缩略图"
          aria-pressed={side}
          title="页面缩略图"
          onClick={() => setSide(!side)}
        />
        <PageBox page={view.focus} pages={sizes.length} onGo={goTo} />
        <ZoomBox zoom={zoom} scale={scale} onZoom={setZoom} />
      </div>
      <div className={styles.body}>
        {side && pdf !== null && <Thumbnails pdf={pdf} focus={view.focus} onGo={goTo} />}
        <div className={styles.stage}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls here with the keys */}
          <section ref={box} className={styles.box} tabIndex={0} aria-label={label}>
            <div className={styles.column} style={{ width, height: layout.height }}>
              {pdf !== null &&
                layout.pages.slice(view.first, view.end).map((placed, index) => {
                  const page = view.first + index;
                  const place = {
                    top: placed.top,
                    left: Math.floor((width - placed.width) / 2),
                    width: placed.width,
                    height: placed.height,
                    // pdf.js grows the text over the picture by this.
                    '--total-scale-factor': scale * pixelsInPoint,
                  };
                  return (
                    // biome-ignore lint/a11y/useSemanticElements: a page is no group of fields
                    <div
                      key={page}
                      className={styles.page}
                      role="group"
                      aria-label={`第 ${page + 1} 页`}
                      style={place as CSSProperties}
                    >
                      <PdfPage pdf={pdf} number={page + 1} scale={scale} wait={wait} text />
                    </div>
                  );
                })}
            </div>
          </section>
          {children}
        </div>
      </div>
    </div>
  );
}

/** Ctrl and the wheel zoom the pages, and not the whole window. */
function useZoomWheel(
  box: { readonly current: HTMLElement | null },
  onStep: (larger: boolean) => void,
): void {
  const step = useEffectEvent(onStep);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    let turned = 0;
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      turned += event.deltaY;
      if (Math.abs(turned) < wheelStep) return;
      step(turned < 0);
      turned = 0;
    };
    // React's own listeners may not prevent the default of a wheel.
    element.addEventListener('wheel', wheel, { passive: false });
    return () => element.removeEventListener('wheel', wheel);
  }, [box]);
}
