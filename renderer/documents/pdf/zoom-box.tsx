import { MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useHotkey } from '../../ui/use-hotkey.ts';
import styles from './pdf-viewer.module.css';
import { percent, type Zoom, zoomedIn, zoomedOut, zoomSteps } from './zoom.ts';

/** 缩放: fitted or in percent, by buttons, Ctrl + and Ctrl −; Ctrl 0 is the size on paper. */
export function ZoomBox({
  zoom,
  scale,
  onZoom,
}: {
  readonly zoom: Zoom;
  /** At which the pages are shown now; 1 is the size on paper. */
  readonly scale: number;
  onZoom(zoom: Zoom): void;
}) {
  const larger = () => onZoom(zoomedIn(scale));
  const smaller = () => onZoom(zoomedOut(scale));
  // `=` is the plus key without Shift; the number pad says `+`.
  useHotkey('ctrl+=', larger);
  useHotkey('ctrl++', larger);
  useHotkey('ctrl+shift++', larger);
  useHotkey('ctrl+-', smaller);
  useHotkey('ctrl+0', () => onZoom(100));
  return (
    <span className={styles.zoom}>
      <Button
        type="text"
        icon={<MinusOutlined />}
        aria-label="缩小"
        title="缩小（Ctrl -）"
        disabled={percent(scale) <= 50}
        onClick={smaller}
      />
      <Select
        className={styles.zoomSelect ?? ''}
        aria-label="缩放"
        value={zoom}
        onChange={onZoom}
        options={[
          { value: 'width' as Zoom, label: '适合宽度' },
          { value: 'page' as Zoom, label: '整页' },
          ...zoomSteps.map((step) => ({ value: step as Zoom, label: `${step}%` })),
        ]}
      />
      <Button
        type="text"
        icon={<PlusOutlined />}
        aria-label="放大"
        title="放大（Ctrl +）"
        disabled={percent(scale) >= 200}
        onClick={larger}
      />
    </span>
  );
}
