import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { SheetOffer, StagedRow, StagedSummary } from '../../shared/api/imports.ts';
import { ask } from '../bridge/ask.ts';
import { asFault, Fault } from '../bridge/fault.ts';
import { type RunningJob, useJob } from '../bridge/use-job.ts';
import { useSay } from '../ui/say.tsx';
import {
  choiceOf,
  likeliestSheet,
  type RegisteredChoice,
  type SheetChoice,
  whyNotYet,
} from './columns/sheet-choice.ts';
import {
  beginning,
  type Correction,
  type ImportState,
  needsNoLook,
  type SourceBook,
  sheetsLeft,
} from './import-state.ts';

export interface Import {
  readonly state: ImportState;
  /** 读取: reading the whole sheet for the preview. */
  readonly reading: RunningJob;
  /** 写入. */
  readonly writing: RunningJob;
  /** Asks for a file with the system's dialog. */
  chooseFile(): Promise<void>;
  open(path: string): Promise<void>;
  /** Changes what was chosen about the sheet. */
  choose(choice: SheetChoice): void;
  /** Looks at the chosen sheet anew, for another register or with the header in another row. */
  inspect(choice: RegisteredChoice): Promise<void>;
  /** Reads the sheet as chosen and goes on to the preview. */
  stage(): Promise<void>;
  correct(correction: Correction): Promise<StagedRow>;
  /** Goes on with another sheet of the same workbook. */
  goOn(sheet: SheetOffer): Promise<void>;
  /** 整本依次导入: all sheets that are left; stops at the first that somebody should look at, and goes on after it. */
  goOnInTurn(): Promise<void>;
  /** Passes over the sheet that the run has stopped at. */
  passOver(): Promise<void>;
  write(): Promise<void>;
  undo(): Promise<void>;
  /** Back to sheet and columns; the preview is thrown away. */
  back(): Promise<void>;
  /** Back to the beginning; nothing is left behind. */
  restart(): void;
}

/**
 * 导入: the way from a file to the ledger, step by step. Whatever is left half-way leaves nothing behind: a preview lives
 * in a temporary file of the main side, which goes with the step, the page or the ledger.
 */
export function useImport(): Import {
  const [state, setState] = useState<ImportState>(beginning);
  const reading = useJob();
  const writing = useJob();
  const say = useSay();
  const preview = useRef<string | null>(null);
  /** How many sheets had been gone through when this run began. */
  const runFrom = useRef(0);
  /** The correction that is being judged: the next step waits for it. */
  const judging = useRef<Promise<unknown>>(Promise.resolve());
  /** Answers to what the clerk asked before the latest thing are no longer wanted. */
  const latest = useRef(0);
  const ticket = () => {
    latest.current += 1;
    return latest.current;
  };
  const isWanted = (mine: number) => mine === latest.current;

  const discard = (staging: string | null) => {
    if (staging !== null) ask('discardImport', { staging }).catch(say.fault);
  };
  const dropPreview = () => {
    discard(preview.current);
    preview.current = null;
  };

  const leave = useEffectEvent(() => {
    ticket();
    reading.cancel();
    dropPreview();
  });
  useEffect(() => () => leave(), []);

  const restart = () => {
    ticket();
    reading.cancel();
    dropPreview();
    setState(beginning);
  };

  const open = async (path: string) => {
    restart();
    const mine = ticket();
    setState({ at: 'file', path, opening: true, fault: null });
    try {
      const { file, sheets } = await ask('inspectWorkbook', { file: path });
      const sheet = likeliestSheet(sheets);
      if (sheet === null) throw new Error('a workbook without sheets was not refused');
      const book = { path, file, sheets, written: [], passed: [], inTurn: false };
      if (isWanted(mine))
        setState({ at: 'columns', book, choice: choiceOf(sheet), corrections: [], fault: null });
    } catch (error) {
      if (isWanted(mine)) setState({ at: 'file', path, opening: false, fault: asFault(error) });
    }
  };

  const chooseFile = async () => {
    try {
      const path = await ask('chooseFile', { kind: 'workbook' });
      if (path !== null) await open(path);
    } catch (error) {
      say.fault(error);
    }
  };

  const inspectSheet = async (book: SourceBook, choice: RegisteredChoice) => {
    const mine = ticket();
    const { register, headerRow } = choice;
    const asked = { at: 'columns', book, choice, corrections: [], fault: null } as const;
    setState(asked);
    try {
      const { path: file } = book;
      const offer = await ask('inspectSheet', { file, sheet: choice.offer.sheet, register, headerRow });
      if (isWanted(mine)) setState({ ...asked, choice: { ...choiceOf(offer), register, headerRow } });
    } catch (error) {
      if (isWanted(mine)) setState({ ...asked, fault: asFault(error) });
    }
  };

  const stageSheet = async (
    book: SourceBook,
    choice: SheetChoice,
    corrections: readonly Correction[],
  ): Promise<void> => {
    const { register, offer, mapping } = choice;
    const { sheet, headerRow } = offer;
    if (register === null || headerRow === null) return;
    const mine = ticket();
    dropPreview();
    try {
      const what = { file: book.path, register, sheet, headerRow, mapping: [...mapping] };
      const made = await reading.run((job) => ask('stageImport', { job, ...what }));
      if (!isWanted(mine)) return discard(made.staging);
      preview.current = made.staging;
      const { summary, done, lost } = await correctAnew(made, corrections);
      if (!isWanted(mine)) return;
      for (const { row } of lost)
        say.reminder(`第 ${row} 行的更正没有再用上：这一行现在不需要更正，请核对。`);
      const checked = { at: 'check', book, choice, summary, corrections: done, fault: null } as const;
      setState(checked);
      if (book.inTurn && needsNoLook(summary)) await writeSheet(checked);
    } catch (error) {
      if (!isWanted(mine)) return;
      const fault = asFault(error);
      const told = fault.code === 'import-cancelled' ? null : fault;
      setState({ at: 'columns', book, choice, corrections, fault: told });
    }
  };

  const stage = async () => {
    if (state.at !== 'columns' && state.at !== 'check') return;
    await stageSheet(state.book, state.choice, state.corrections);
  };

  /** The next sheet of a run; stops where the clerk has to say which column is which. */
  const takeNext = async (book: SourceBook): Promise<void> => {
    const next = sheetsLeft(book)[0];
    if (next === undefined) return finish({ ...book, inTurn: false });
    const choice = choiceOf(next);
    setState({ at: 'columns', book, choice, corrections: [], fault: null });
    if (whyNotYet(choice) === null) await stageSheet(book, choice, []);
  };

  /** What was written since the run began stands in the result; a run in which nothing was written has none. */
  const finish = (book: SourceBook) => {
    const run = book.written.slice(runFrom.current);
    const batches = run.map(({ batch }) => batch).filter((batch) => batch !== null);
    if (run.length === 0) restart();
    else setState({ at: 'done', book, run, batches, undone: false });
  };

  const correct = async (correction: Correction) => {
    if (state.at !== 'check') throw new Error('there is no preview to correct');
    const { staging } = state.summary;
    const answer = ask('correctStagedCell', { staging, ...correction });
    judging.current = answer.catch(() => null);
    const { row, summary } = await answer;
    setState((now) =>
      now.at === 'check' && now.summary.staging === staging
        ? { ...now, summary, corrections: [...now.corrections, correction] }
        : now,
    );
    return row;
  };

  const writeSheet = async ({ summary: seen, book: before }: Extract<ImportState, { at: 'check' }>) => {
    const { staging, sheet } = seen;
    const mine = ticket();
    // While it is being written, the preview is not the page's to throw away.
    preview.current = null;
    try {
      const { batch, summary } = await writing.run((job) => ask('commitImport', { job, staging }));
      if (!isWanted(mine)) return discard(staging);
      preview.current = staging;
      const book = { ...before, written: [...before.written, { sheet, summary, batch }] };
      if (!book.inTurn) return finish(book);
      dropPreview();
      await takeNext(book);
    } catch (error) {
      if (!isWanted(mine)) return discard(staging);
      preview.current = staging;
      setState((now) => (now.at === 'check' ? { ...now, fault: asFault(error) } : now));
    }
  };

  const write = async () => {
    if (state.at !== 'check' || writing.running) return;
    await judging.current;
    if (!state.book.inTurn) runFrom.current = state.book.written.length;
    await writeSheet(state);
  };

  const goOnInTurn = async () => {
    if (state.at !== 'columns' && state.at !== 'done') return;
    dropPreview();
    runFrom.current = state.book.written.length;
    await takeNext({ ...state.book, inTurn: true });
  };

  const passOver = async () => {
    if (state.at !== 'columns' && state.at !== 'check') return;
    await judging.current;
    dropPreview();
    const { book, choice } = state;
    await takeNext({ ...book, passed: [...book.passed, choice.offer.sheet] });
  };

  const undo = async () => {
    if (state.at !== 'done') return;
    const { batches, undone } = state;
    const back: number[] = [];
    try {
      // The last first: what it wrote may point to what the one before it wrote.
      for (const batch of batches.toReversed()) back.push(await undoOne(batch));
      setState({ ...state, batches: back, undone: !undone });
    } catch (error) {
      say.fault(error);
      // All sheets or none: those before the one that could not be taken back are as they were again.
      const again: number[] = [];
      for (const batch of back.toReversed()) again.push(await undoOne(batch));
      setState({ ...state, batches: [...batches.slice(0, batches.length - back.length), ...again] });
    }
  };

  return {
    state,
    reading,
    writing,
    chooseFile,
    open,
    inspect: async (choice) => {
      if (state.at === 'columns') await inspectSheet(state.book, choice);
    },
    goOn: async (sheet) => {
      if (state.at !== 'done' || sheet.register === null) return;
      dropPreview();
      await inspectSheet(state.book, { ...choiceOf(sheet), register: sheet.register });
    },
    goOnInTurn,
    passOver,
    correct,
    write,
    undo,
    restart,
    choose: (choice) => {
      if (state.at !== 'columns') return;
      const same = choice.offer === state.choice.offer;
      setState({ ...state, choice, corrections: same ? state.corrections : [], fault: null });
    },
    stage,
    back: async () => {
      await judging.current;
      dropPreview();
      setState((now) => {
        if (now.at !== 'check') return now;
        const { book, choice, corrections } = now;
        return { at: 'columns', book, choice, corrections, fault: null };
      });
    },
  };
}

/** @returns the number by which the undoing can be undone */
async function undoOne(batch: number): Promise<number> {
  return (await ask('undoBatch', { batch })).batch;
}

interface Corrected {
  readonly summary: StagedSummary;
  readonly done: readonly Correction[];
  /** Their rows have nothing to correct any more, or the sheet no longer has the column. */
  readonly lost: readonly Correction[];
}

async function correctAnew(made: StagedSummary, corrections: readonly Correction[]): Promise<Corrected> {
  let summary = made;
  const done: Correction[] = [];
  const lost: Correction[] = [];
  for (const correction of corrections) {
    try {
      ({ summary } = await ask('correctStagedCell', { staging: made.staging, ...correction }));
      done.push(correction);
    } catch (error) {
      if (!(error instanceof Fault) || error.code !== 'staged-row-missing') throw error;
      lost.push(correction);
    }
  }
  return { summary, done, lost };
}
