import { useEffect, useEffectEvent } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { z } from 'zod';
import { Page } from '../ui/page.tsx';
import { useSay } from '../ui/say.tsx';
import { type LeaveQuestion, useLeaveGuard } from '../ui/use-leave-guard.ts';
import { CheckStep } from './check/check-step.tsx';
import { ColumnsStep } from './columns/columns-step.tsx';
import { FileStep } from './file-step.tsx';
import { writeWords } from './import-words.ts';
import { ProgressStep } from './progress-step.tsx';
import { ResultStep } from './result-step.tsx';
import { type Step, StepLine } from './step-line.tsx';
import { type Import, useImport } from './use-import.ts';

/** What another page hands over: a file that was dropped there. */
const handedOver = z.object({ file: z.string() });

/** 导入表格: from a file to the ledger in five steps on one page. */
export function ImportPage() {
  const source = useImport();
  const { state } = source;
  useLeaveGuard(leaveQuestion(source));
  useHandedOver(source);
  const name = state.at === 'columns' || state.at === 'check' ? `《${fileOf(state)}》` : '';
  return (
    <Page
      title="导入表格"
      note={<StepLine now={stepOf(source)} />}
      fills={state.at === 'check' && !source.reading.running && !source.writing.running}
    >
      <StepBody source={source} name={name} />
    </Page>
  );
}

function StepBody({ source, name }: { readonly source: Import; readonly name: string }) {
  const { state, reading, writing } = source;
  if (reading.running) {
    const text = '正在和账本逐行比对。这时还没有写入任何内容，随时可以取消。';
    return <ProgressStep job={reading} label={`正在读取${name}`} text={text} />;
  }
  switch (state.at) {
    case 'file':
      return <FileStep state={state} source={source} />;
    case 'columns':
      return <ColumnsStep state={state} source={source} />;
    case 'check': {
      if (!writing.running) return <CheckStep state={state} source={source} />;
      const text = '全部写完才算数。取消的话，账本和写入之前一样。';
      return <ProgressStep job={writing} label={`正在${writeWords(state.summary)}`} text={text} />;
    }
    case 'done':
      return <ResultStep state={state} source={source} />;
  }
}

function fileOf(state: Extract<Import['state'], { at: 'columns' | 'check' }>): string {
  return state.book.file;
}

function stepOf({ state, reading, writing }: Import): Step {
  if (writing.running) return '写入';
  if (reading.running) return '核对';
  return ({ file: '选择文件', columns: '工作表与栏目', check: '核对', done: '结果' } as const)[state.at];
}

/** What is asked before the page is left; null while nothing would be lost. */
function leaveQuestion({ state, reading, writing }: Import): LeaveQuestion | null {
  if (writing.running) {
    const text = '写入会继续进行，结果可以在“操作记录”里看到。';
    return { title: '正在写入，要离开吗？', text, ok: '离开' };
  }
  if (state.at !== 'check' && !reading.running) return null;
  const lost = state.at === 'check' && state.corrections.length > 0 ? '在这里更正过的内容不会保留。' : '';
  return {
    title: '还没有写入，要离开吗？',
    text: `离开后这次核对就作废了，${lost}账本和原来的文件都没有改动。`,
    ok: '离开',
  };
}

/** Opens a file that was dropped onto a window of ours; asks first if another one is being checked. */
function useHandedOver(source: Import): void {
  const location = useLocation();
  const navigate = useNavigate();
  const say = useSay();
  const take = useEffectEvent(async () => {
    const { success, data } = handedOver.safeParse(location.state);
    if (!success) return;
    // Going back and forth must not open it again.
    await navigate(location.pathname, { replace: true, state: null });
    if (source.writing.running) {
      say.reminder('正在写入上一张表。请等写完再拖。');
      return;
    }
    const question = { title: '改导这张表？', text: '正在核对的表还没有写入，会放弃。', ok: '改导这张' };
    if (source.state.at === 'check' && !(await say.sure(question))) return;
    await source.open(data.file);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: every arrival, which `take` sees by itself
  useEffect(() => {
    void take();
  }, [location.key]);
}
