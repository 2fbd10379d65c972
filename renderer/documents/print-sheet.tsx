import type { ReactNode } from 'react';
import type { AnyRegister } from '../../shared/registers/register.ts';
import { isExcerpt, type RowChoice } from '../../shared/registers/row-choice.ts';
import { ask } from '../bridge/ask.ts';
import { useRemembered } from '../drafts/use-remembered.ts';
import { sayCount } from '../ui/say-figures.ts';
import { PrintDesk } from './print-desk.tsx';
import { firstWishes, printOptionsOf, printWishes } from './print-memory.ts';
import { PrintOptionsPanel } from './print-options.tsx';
import { usePrintPreview } from './use-print-preview.ts';

/** 名册打印: the register's sheet. */
export function PrintSheet({
  definition,
  choice,
  questions,
}: {
  readonly definition: AnyRegister;
  /** Null for the whole register. */
  readonly choice: RowChoice | null;
  /** What and which rows, above the options. */
  readonly questions: ReactNode;
}) {
  const [wishes, setWishes, ready] = useRemembered(
    `print-options/${definition.key}`,
    printWishes,
    firstWishes,
  );
  const options = printOptionsOf(definition, wishes, choice);
  const preview = usePrintPreview(ready ? options : null, (job, wanted) =>
    ask('previewRegister', { job, ...wanted }),
  );
  const { sheet } = preview;
  const { title, unit } = definition.print;
  return (
    <PrintDesk
      title={title}
      note={sheet !== null && `${sayCount(sheet.rows)} ${unit}，${sayCount(sheet.pages)} 页`}
      preview={preview}
      ready
      kind={{
        title,
        extension: 'pdf',
        excerpt: choice !== null && isExcerpt(choice),
        masked: options.masked,
      }}
    >
      {questions}
      <PrintOptionsPanel definition={definition} wishes={wishes} onWishes={setWishes} />
    </PrintDesk>
  );
}
