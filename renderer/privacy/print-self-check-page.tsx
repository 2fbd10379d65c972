import { printOptions } from '../../shared/api/documents.ts';
import { selfCheckSheet } from '../../shared/privacy/self-check.ts';
import { ask } from '../bridge/ask.ts';
import { FacesQuestion } from '../documents/faces-question.tsx';
import { PrintDesk } from '../documents/print-desk.tsx';
import { usePrintPreview } from '../documents/use-print-preview.ts';
import { useRemembered } from '../drafts/use-remembered.ts';

/** 打印自查表: what personal data the ledger has, how long things are kept, what was erased; counts only. */
export function PrintSelfCheckPage() {
  const [faces, setFaces, ready] = useRemembered('self-check-faces', printOptions.shape.faces, 'official');
  const preview = usePrintPreview(ready ? { faces } : null, (job, wanted) =>
    ask('previewSelfCheck', { job, ...wanted }),
  );
  const { sheet } = preview;
  const { title, unit } = selfCheckSheet.print;
  return (
    <PrintDesk
      title={title}
      note={sheet !== null && `${sheet.rows} ${unit}，${sheet.pages} 页`}
      preview={preview}
      ready
      kind={{ title, extension: 'pdf' }}
    >
      <FacesQuestion faces={faces} onFaces={setFaces} />
    </PrintDesk>
  );
}
