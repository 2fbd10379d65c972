import type { MissingCharacter } from '../../shared/api/documents.ts';
import { Notice } from './notice.tsx';
import styles from './print-page.module.css';

/** 缺字 (P29): characters that no font at hand has, with what stands on paper for them, so that somebody writes them in. */
export function MissingCharacters({ missing }: { readonly missing: readonly MissingCharacter[] }) {
  if (missing.length === 0) return null;
  return (
    <Notice type="warning">
      有 {missing.length} 个字没有字体可印，纸上用编号代替，请手写补上：
      <ul className={styles.missing}>
        {missing.map(({ character, codePoint, count }) => (
          <li key={codePoint}>
            <span className={styles.character}>{character}</span>［{codePoint}］{count} 处
          </li>
        ))}
      </ul>
    </Notice>
  );
}
