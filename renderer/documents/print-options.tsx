import { personalLabels, printedFields } from '../../shared/registers/document-fields.ts';
import { type AnyRegister, fieldOf } from '../../shared/registers/register.ts';
import type { RowChoice } from '../../shared/registers/row-choice.ts';
import { isPersonal, type PrintWishes } from './print-memory.ts';
import { Question } from './question.tsx';
import { WhichRows } from './which-rows.tsx';

/** 打印选项, at the side of the preview: each shows on the pages at once. */
export function PrintOptionsPanel({
  definition,
  wishes,
  onWishes,
  given,
  all,
  onAll,
}: {
  readonly definition: AnyRegister;
  readonly wishes: PrintWishes;
  onWishes(wishes: PrintWishes): void;
  /** The rows that a list handed over; null if there are none but all. */
  readonly given: RowChoice | null;
  /** The whole register all the same. */
  readonly all: boolean;
  onAll(all: boolean): void;
}) {
  const { sectionBy } = definition.print;
  return (
    <>
      {given !== null && (
        <WhichRows label="打印哪些行" definition={definition} given={given} all={all} onAll={onAll} />
      )}
      {isPersonal(definition) && (
        <Question
          label="个人信息"
          value={wishes.masked}
          onAnswer={(masked) => onWishes({ ...wishes, masked })}
          answers={[
            { value: true, label: '遮盖（上墙、外发用）' },
            { value: false, label: '完整（内部存档用）' },
          ]}
          help={
            wishes.masked
              ? `遮盖${unique(personalLabels(definition, printedFields(definition))).join('、')}和姓名。`
              : '纸上注明“内部资料　注意保管”；查看、打印和另存都会记入操作记录。'
          }
        />
      )}
      {sectionBy !== null && (
        <Question
          label="版面"
          value={wishes.sections}
          onAnswer={(sections) => onWishes({ ...wishes, sections })}
          answers={[
            { value: true, label: `按${fieldOf(definition, sectionBy).label}分开，各自起页` },
            { value: false, label: '整册连排' },
          ]}
        />
      )}
      <Question
        label="纸张（横向）"
        inline
        value={wishes.paper}
        onAnswer={(paper) => onWishes({ ...wishes, paper })}
        answers={[
          { value: 'A4', label: 'A4' },
          { value: 'A3', label: 'A3' },
        ]}
      />
      <Question
        label="字体"
        value={wishes.faces}
        onAnswer={(faces) => onWishes({ ...wishes, faces })}
        answers={[
          { value: 'official', label: '公文字体' },
          { value: 'bundled', label: '程序自带字体' },
        ]}
        help={
          wishes.faces === 'official' ? '小标宋、宋体、黑体；这台电脑上没有的，用自带字体代替。' : undefined
        }
      />
    </>
  );
}

function unique(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}
