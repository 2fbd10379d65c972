import { useParams } from 'react-router';
import { printOptions } from '../../../shared/api/documents.ts';
import { registerOf } from '../../../shared/registers/definitions/index.ts';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import { tallyTitle } from '../../../shared/registers/tally-title.ts';
import { ask } from '../../bridge/ask.ts';
import { FacesQuestion } from '../../documents/faces-question.tsx';
import { PrintDesk } from '../../documents/print-desk.tsx';
import { usePrintPreview } from '../../documents/use-print-preview.ts';
import { useRemembered } from '../../drafts/use-remembered.ts';
import { useTallyChoice } from './use-tally-choice.ts';

/** 打印汇总表: the tally that its page shows. */
export function PrintTallyPage() {
  const { register = '' } = useParams();
  return <PrintTally key={register} definition={registerOf(register)} />;
}

function PrintTally({ definition }: { readonly definition: AnyRegister }) {
  const [choice, , knowsChoice] = useTallyChoice(definition);
  const [faces, setFaces, knowsFaces] = useRemembered('tally-faces', printOptions.shape.faces, 'official');
  const known = knowsChoice && knowsFaces && choice !== null;
  const preview = usePrintPreview(known ? { register: definition.key, choice, faces } : null, (job, wanted) =>
    ask('previewTally', { job, ...wanted }),
  );
  const { sheet } = preview;
  const { title, subtitle } =
    choice === null ? { title: `${definition.label}汇总表`, subtitle: '' } : tallyTitle(definition, choice);
  return (
    <PrintDesk
      title={title}
      note={sheet !== null && `${subtitle}，${sheet.pages} 页`}
      preview={preview}
      ready
      kind={{ title: `${title} ${subtitle}`, extension: 'pdf' }}
    >
      <FacesQuestion faces={faces} onFaces={setFaces} />
    </PrintDesk>
  );
}
