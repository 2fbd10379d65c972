import { useDeferredValue } from 'react';
import { useNavigate } from 'react-router';
import { registerOf, registers } from '../../shared/registers/definitions/index.ts';
import { ask } from '../bridge/ask.ts';
import { useCall } from '../bridge/use-call.ts';
import { isCalled } from '../ui/is-called.ts';
import { useSay } from '../ui/say.tsx';
import { places } from './places.tsx';

/** Something that the global search offers. */
export interface Found {
  readonly key: string;
  /** 党员, 页面, 命令. */
  readonly kind: string;
  readonly name: string;
  readonly detail: string;
  go(): void;
}

/** How many rows of one register are offered; the register's own list shows the rest. */
const most = 8;

export interface WhatFits {
  readonly found: readonly Found[];
  /** False while answers to what is typed by now are still on their way. */
  readonly ready: boolean;
}

/** What fits a text: rows of every register, pages, commands. Without a text, the pages. */
export function useFound(typed: string): WhatFits {
  const text = useDeferredValue(typed.trim());
  const navigate = useNavigate();
  const commands = useCommands();
  const answer = useCall('findEverywhere', { text, limit: most }, { enabled: text !== '' });
  const rows = (text === '' ? [] : (answer.data ?? [])).flatMap(({ register, rows: found }) =>
    found.map(({ id, name, detail }) => ({
      key: `${register}/${id}`,
      kind: registerOf(register).label,
      name,
      detail,
      go: () => void navigate(`/registers/${register}/${id}`),
    })),
  );
  const pages = places().map(({ path, label }) => ({
    key: path,
    kind: '页面',
    name: label,
    detail: '',
    go: () => void navigate(path),
  }));
  const named = [...pages, ...commands].filter(({ name }) => isCalled(name, text));
  return {
    found: text === '' ? named : [...rows, ...named],
    ready: text === typed.trim() && (text === '' || !answer.isPending),
  };
}

function useCommands(): readonly Found[] {
  const navigate = useNavigate();
  const say = useSay();
  const command = (name: string, go: () => void): Found => ({
    key: name,
    kind: '命令',
    name,
    detail: '',
    go,
  });
  return [
    ...registers.flatMap(({ key, label }) => [
      command(`新增${label}`, () => void navigate(`/registers/${key}/new`)),
      command(`打印${label}名册`, () => void navigate(`/print/${key}`)),
      command(`导出${label}`, () => void navigate(`/export/${key}`)),
    ]),
    command('立即备份', () => void navigate('/backups?now')),
    command('关闭账本', () => void ask('closeLedger', {}).catch(say.fault)),
    command('使用手册', () => void ask('openHandbook', {}).catch(say.fault)),
  ];
}
