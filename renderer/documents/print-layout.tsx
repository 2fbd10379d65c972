import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { type PrintLayout, usualSpan } from '../../shared/registers/print-layout.ts';
import { type AnyRegister, fieldOf } from '../../shared/registers/register.ts';
import { isExcerpt, type RowChoice } from '../../shared/registers/row-choice.ts';
import { spanText } from '../../shared/registers/tally-period.ts';
import { ask } from '../bridge/ask.ts';
import { useRemembered } from '../drafts/use-remembered.ts';
import { todayHere } from '../registers/fields/field-entry.ts';
import { sayCount } from '../ui/say-figures.ts';
import { FacesQuestion } from './faces-question.tsx';
import { firstLayoutWishes, layoutOptionsOf, layoutWishes, personalInLayout } from './layout-memory.ts';
import { PersonalQuestion } from './personal-question.tsx';
import { PrintDesk } from './print-desk.tsx';
import { Question } from './question.tsx';
import { SavedFile } from './saved-file.tsx';
import { suggestedName } from './suggested-name.ts';
import { TimeQuestion } from './time-question.tsx';
import { usePrintPreview } from './use-print-preview.ts';
import { useSavingJob } from './use-saving-job.ts';

/** 另外的打印表: a sheet of the register with columns and rows of its own, of a time. */
export function PrintLayoutSheet({
  definition,
  layout,
  choice,
  questions,
}: {
  readonly definition: AnyRegister;
  readonly layout: PrintLayout;
  /** Null for the whole register. */
  readonly choice: RowChoice | null;
  /** What and which rows, above the options. */
  readonly questions: ReactNode;
}) {
  const [wishes, setWishes, ready] = useRemembered(
    `layout-options/${definition.key}/${layout.key}`,
    layoutWishes,
    firstLayoutWishes,
  );
  const [time, setTime] = useState(() => usualSpan(layout, todayHere()));
  const options = layoutOptionsOf(definition, layout, { wishes, time, choice });
  const preview = usePrintPreview(ready ? { ...options, faces: wishes.faces } : null, (job, wanted) =>
    ask('previewLayout', { job, ...wanted }),
  );
  const { job, result, save } = useSavingJob((id, out) => ask('exportLayout', { job: id, out, ...options }));
  const { sheet } = preview;
  const personal = personalInLayout(definition, layout);
  const kind = {
    title: `${layout.title} ${spanText(time)}`,
    excerpt: choice !== null && isExcerpt(choice),
    masked: options.masked,
  };
  return (
    <PrintDesk
      title={layout.title}
      note={sheet !== null && `${sayCount(sheet.rows)} ${layout.unit}，${sayCount(sheet.pages)} 页`}
      preview={preview}
      ready
      kind={{ ...kind, extension: 'pdf' }}
    >
      {questions}
      <TimeQuestion span={layout.span} time={time} onTime={setTime} />
      {personal.length > 0 && (
        <PersonalQuestion
          masked={wishes.masked}
          onMasked={(masked) => setWishes({ ...wishes, masked })}
          maskedHelp={`遮盖${personal.join('、')}和姓名。`}
          openHelp="查看、打印和另存都会记入操作记录。"
        />
      )}
      {layout.sectionBy !== null && (
        <Question
          label="版面"
          value={wishes.sections}
          onAnswer={(sections) => setWishes({ ...wishes, sections })}
          answers={[
            { value: true, label: `按${fieldOf(definition, layout.sectionBy).label}分开，各自起页` },
            { value: false, label: '连在一起' },
          ]}
        />
      )}
      <FacesQuestion faces={wishes.faces} onFaces={(faces) => setWishes({ ...wishes, faces })} />
      <Button
        loading={job.running}
        onClick={() => void save(suggestedName({ ...kind, extension: 'xlsx' }, new Date()))}
      >
        导出为 Excel…
      </Button>
      {result !== null && <SavedFile path={result.out} />}
    </PrintDesk>
  );
}
