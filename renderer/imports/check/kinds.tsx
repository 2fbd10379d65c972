import {
  CheckCircleOutlined,
  CloseCircleOutlined,
  EditOutlined,
  InfoCircleOutlined,
  MinusCircleOutlined,
  PlusCircleOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { StagedFilter, StagedKind, StagedNotice, StagedRow } from '../../../shared/api/imports.ts';

/** How an outcome looks in the preview: a word and a sign of its own, for a colour alone says nothing to some. */
export interface KindLook {
  readonly word: string;
  readonly icon: ReactNode;
}

/** What can be the matter with a row; `warned` comes on top of another. */
export const kindLooks: Readonly<Record<StagedKind | 'warned', KindLook>> = {
  added: { word: '新增', icon: <PlusCircleOutlined aria-hidden /> },
  changed: { word: '变动', icon: <EditOutlined aria-hidden /> },
  unchanged: { word: '不变', icon: <CheckCircleOutlined aria-hidden /> },
  refused: { word: '被拒', icon: <CloseCircleOutlined aria-hidden /> },
  warned: { word: '提醒', icon: <WarningOutlined aria-hidden /> },
  skipped: { word: '跳过', icon: <MinusCircleOutlined aria-hidden /> },
};

/** How grave it is what is said about a cell. */
export const levelLooks: Readonly<Record<StagedNotice['level'], KindLook>> = {
  refuse: kindLooks.refused,
  warn: kindLooks.warned,
  note: { word: '说明', icon: <InfoCircleOutlined aria-hidden /> },
};

/** The filters in the order of their buttons: what needs a look first. */
export const filterOrder: readonly StagedFilter[] = [
  'problems',
  'all',
  'refused',
  'warned',
  'added',
  'changed',
  'unchanged',
  'skipped',
];

export function filterWord(show: StagedFilter): string {
  if (show === 'problems') return '只看问题';
  return show === 'all' ? '全部' : kindLooks[show].word;
}

/** What a list shows where a filter finds nothing. */
export function nothingWords(show: StagedFilter): string {
  if (show === 'problems') return '没有被拒的行，也没有提醒。';
  return show === 'all' ? '没有可显示的行。' : `没有“${kindLooks[show].word}”的行。`;
}

export function isWarned({ kind, notices }: Pick<StagedRow, 'kind' | 'notices'>): boolean {
  return kind !== 'refused' && notices.some(({ level }) => level === 'warn');
}
