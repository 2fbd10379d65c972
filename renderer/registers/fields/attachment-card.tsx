import { FileExclamationOutlined, FileOutlined, FilePdfOutlined, PictureOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { Attachment } from '../../../shared/api/attachments.ts';
import { ask } from '../../bridge/ask.ts';
import { useSay } from '../../ui/say.tsx';
import { saySize } from '../../ui/say-figures.ts';
import styles from './attachment-control.module.css';
import { nameOf } from './attachment-notes.ts';

/** One attached file: what it looks like, what it is called, how large it is, and what can be done with it. */
export function AttachmentCard({
  file,
  onRemove,
}: {
  readonly file: Attachment;
  /** Takes it out of the row; null where the row cannot be changed. */
  readonly onRemove: (() => void) | null;
}) {
  const say = useSay();
  const name = nameOf(file);
  const { hash } = file;
  const open = async () => {
    const { path } = await ask('copyToOpen', { hash });
    await ask('openDocument', { path });
  };
  const save = async () => {
    const path = await ask('chooseSaveAs', { kind: 'any', suggested: name });
    if (path === null) return;
    await ask('saveAttachment', { hash, path });
    say.done(`已保存到 ${path}`);
  };
  const recover = async () => {
    await ask('recoverAttachment', { hash });
    say.done(`“${name}”已经从备份找回`);
  };
  return (
    <li className={styles.card}>
      <Thumbnail file={file} />
      <div className={styles.about}>
        <div className={styles.name} title={name}>
          {name}
        </div>
        {file.isThere ? (
          <div className={styles.faint}>{saySize(file.size)}</div>
        ) : (
          <div className={styles.missing}>
            <strong>文件不见了</strong>
            <div>可以从备份找回，或者把原来的文件再添加一次。</div>
          </div>
        )}
        <div className={styles.acts}>
          {file.isThere && (
            <>
              <Button size="small" aria-label={`打开${name}`} onClick={() => void open().catch(say.fault)}>
                打开
              </Button>
              <Button
                size="small"
                aria-label={`另存为：${name}`}
                onClick={() => void save().catch(say.fault)}
              >
                另存为…
              </Button>
            </>
          )}
          {!file.isThere && onRemove !== null && (
            <Button
              size="small"
              aria-label={`从备份找回${name}`}
              onClick={() => void recover().catch(say.fault)}
            >
              从备份找回
            </Button>
          )}
          {onRemove !== null && (
            <Button size="small" aria-label={`移除${name}`} onClick={onRemove}>
              移除
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}

/** The picture itself, drawn small by the browser; a sign for what is no picture, is lost, or cannot be drawn. */
function Thumbnail({ file: { hash, name, isPicture, isThere } }: { readonly file: Attachment }) {
  const [broken, setBroken] = useState(false);
  if (isThere && isPicture && !broken) {
    return (
      <img
        className={styles.thumbnail}
        src={`/attachment/${hash}`}
        alt=""
        loading="lazy"
        decoding="async"
        onError={() => setBroken(true)}
      />
    );
  }
  return (
    <span className={styles.sign} aria-hidden="true">
      {!isThere ? (
        <FileExclamationOutlined />
      ) : isPicture ? (
        <PictureOutlined />
      ) : name?.toLowerCase().endsWith('.pdf') ? (
        <FilePdfOutlined />
      ) : (
        <FileOutlined />
      )}
    </span>
  );
}
