import type { Paper } from '../../shared/registers/paper.ts';
import { mostCopies, type PaperOptions } from '../../shared/registers/papers/paper-options.ts';
import { isNumbered, personalOnPaper } from '../../shared/registers/papers/words.ts';
import type { AnyRegister } from '../../shared/registers/register.ts';
import { CardOptions } from './card-options.tsx';
import { FacesQuestion } from './faces-question.tsx';
import { NumberBox } from './number-box.tsx';
import { PaperAskBox } from './paper-ask-box.tsx';
import type { PaperRun, PaperWishes } from './paper-memory.ts';
import { PersonalQuestion } from './personal-question.tsx';
import { Question } from './question.tsx';

type Asked = PaperOptions['asked'];
type Offset = PaperOptions['card']['offset'];

/** 打印选项 of certificates, slips, cards and record sheets. */
export function PaperOptionsPanel({
  definition,
  paper,
  wishes,
  onWishes,
  asked,
  onAsked,
  run,
  onRun,
  offset,
  onOffset,
}: {
  readonly definition: AnyRegister;
  readonly paper: Paper;
  readonly wishes: PaperWishes;
  onWishes(wishes: PaperWishes): void;
  readonly asked: Asked;
  onAsked(asked: Asked): void;
  readonly run: PaperRun;
  onRun(run: PaperRun): void;
  readonly offset: Offset;
  onOffset(offset: Offset): void;
}) {
  const personal = personalOnPaper(definition, paper);
  return (
    <>
      {personal.length > 0 && (
        <PersonalQuestion
          masked={wishes.masked}
          onMasked={(masked) => onWishes({ ...wishes, masked })}
          maskedHelp={`遮盖${personal.join('、')}，姓名照印。`}
          openHelp="查看、打印和另存都会记入操作记录。"
        />
      )}
      {(paper.asks ?? []).map((ask) => (
        <PaperAskBox
          key={ask.name}
          ask={ask}
          answer={asked[ask.name] ?? ''}
          onAnswer={(answer) => onAsked({ ...asked, [ask.name]: answer })}
        />
      ))}
      <NumberBox
        label={`每${definition.print.unit}印几张`}
        least={1}
        most={mostCopies}
        value={run.copies}
        onNumber={(copies) => onRun({ ...run, copies })}
      />
      {isNumbered(paper) && (
        <NumberBox
          label="流水号从几号起"
          help="补印一张时，填那一张的号。"
          least={1}
          most={999_999}
          value={run.firstNumber}
          onNumber={(firstNumber) => onRun({ ...run, firstNumber })}
        />
      )}
      {paper.layout === 'slip' && (
        <Question
          label="纸张（竖向）"
          inline
          value={wishes.size}
          onAnswer={(size) => onWishes({ ...wishes, size })}
          answers={[
            { value: 'A4', label: 'A4' },
            { value: 'A5', label: 'A5' },
          ]}
        />
      )}
      {paper.layout === 'card' && (
        <CardOptions
          hasBack={paper.back !== undefined}
          sides={wishes.sides}
          onSides={(sides) => onWishes({ ...wishes, sides })}
          run={run}
          onRun={onRun}
          offset={offset}
          onOffset={onOffset}
        />
      )}
      <FacesQuestion faces={wishes.faces} onFaces={(faces) => onWishes({ ...wishes, faces })} />
    </>
  );
}
