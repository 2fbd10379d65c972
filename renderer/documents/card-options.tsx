import { Flex } from 'antd';
import { mostOffset, type PaperOptions } from '../../shared/registers/papers/paper-options.ts';
import { NumberBox } from './number-box.tsx';
import type { PaperRun } from './paper-memory.ts';
import { Question } from './question.tsx';
import { StartSlot } from './start-slot.tsx';

type Card = PaperOptions['card'];

/** 卡片: where on the sheet the first one goes, which sides, and what puts the printer right. */
export function CardOptions({
  hasBack,
  sides,
  onSides,
  run,
  onRun,
  offset,
  onOffset,
}: {
  readonly hasBack: boolean;
  readonly sides: Card['sides'];
  onSides(sides: Card['sides']): void;
  readonly run: PaperRun;
  onRun(run: PaperRun): void;
  readonly offset: Card['offset'];
  onOffset(offset: Card['offset']): void;
}) {
  return (
    <>
      {hasBack && (
        <Question
          label="印哪一面"
          value={sides}
          onAnswer={onSides}
          answers={[
            { value: 'fronts', label: '正面' },
            { value: 'both', label: '正反面（打印机双面，长边翻转）' },
            { value: 'backs', label: '反面（正面已印好，翻面再印）' },
          ]}
        />
      )}
      <StartSlot start={run.start} onStart={(start) => onRun({ ...run, start })} />
      <Flex gap={12} wrap>
        <NumberBox
          label="左右偏移（毫米）"
          least={-mostOffset}
          most={mostOffset}
          step={0.5}
          value={offset.x}
          onNumber={(x) => onOffset({ ...offset, x })}
        />
        <NumberBox
          label="上下偏移（毫米）"
          least={-mostOffset}
          most={mostOffset}
          step={0.5}
          value={offset.y}
          onNumber={(y) => onOffset({ ...offset, y })}
        />
      </Flex>
      <Question
        label="校准打印机"
        value={run.trial}
        onAnswer={(trial) => onRun({ ...run, trial })}
        answers={[
          { value: false, label: '已对齐，印卡片' },
          { value: true, label: '先印一张试印页' },
        ]}
        help="偏移填正数，向右、向下移；这台电脑会记住。"
      />
    </>
  );
}
