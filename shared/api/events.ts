/** 任务: a long job as the status line shows it. */
export interface JobState {
  readonly job: string;
  readonly label: string;
  readonly state: 'running' | 'done' | 'cancelled' | 'failed';
  readonly done: number;
  /** Null while it is not known. */
  readonly total: number | null;
  /** `已完成 1200 / 5000，还需约 8 秒`. */
  readonly sentence: string;
  readonly cancellable: boolean;
}

/** What the main side tells the screen unasked. */
export type AppEvent =
  | { readonly type: 'job'; readonly job: JobState }
  /** Rows of these registers changed: lists and counts are asked for anew. */
  | { readonly type: 'changed'; readonly registers: readonly string[] }
  | { readonly type: 'ledger-opened'; readonly folder: string }
  | { readonly type: 'ledger-closed' }
  /** A reminder that needs no answer, e.g. that the second backup place is not there. */
  | { readonly type: 'notice'; readonly message: string }
  /** A choice in the menu bar. */
  | { readonly type: 'menu'; readonly command: MenuCommand };

export type MenuCommand =
  | 'import'
  | 'export'
  | 'print'
  | 'backup'
  | 'close-ledger'
  | 'undo'
  | 'search'
  | 'history'
  | 'recycle-bin'
  | 'settings'
  | 'handbook'
  | 'about';
