import { existsSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';

/** What is known about a second backup place. */
export interface SecondPlaceFacts {
  readonly exists: boolean;
  readonly insideLedger: boolean;
  readonly onSameDisk: boolean;
}

/**
 * What is wrong with a second backup place now, in a sentence; null if all is well. It is there for the day on which
 * this computer's disk dies: a folder on the same disk goes with it.
 */
export function secondPlaceProblem({ exists, insideLedger, onSameDisk }: SecondPlaceFacts): string | null {
  if (!exists) return '现在找不到这个文件夹。请插好移动硬盘，再点“立即备份”。';
  if (insideLedger) return '这个文件夹在账本里面，账本坏了会一起丢。请换到移动硬盘上。';
  if (onSameDisk) return '这个文件夹和账本在同一块硬盘上，硬盘坏了会一起丢。建议换到移动硬盘上。';
  return null;
}

/** Looks at a place that may not be there. */
export function secondPlaceFacts(place: string, ledgerFolder: string): SecondPlaceFacts {
  const way = relative(resolve(ledgerFolder), resolve(place));
  const exists = existsSync(place);
  return {
    exists,
    insideLedger: way === '' || (way.split(sep)[0] !== '..' && resolve(way) !== way),
    onSameDisk: exists && statSync(place).dev === statSync(ledgerFolder).dev,
  };
}
