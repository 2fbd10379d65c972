import { personalLabels, printedFields } from '../../shared/registers/document-fields.ts';
import { type AnyRegister, fieldOf } from '../../shared/registers/register.ts';
import { FacesQuestion } from './faces-question.tsx';
import { PersonalQuestion } from './personal-question.tsx';
import { isPersonal, type PrintWishes } from './print-memory.ts';
import { Question } from './question.tsx';

/** 打印选项, at the side of the preview: each shows on the pages at once. */
export function PrintOptionsPanel({
  definition,
  wishes,
  onWishes,
}: {
  readonly definition: AnyRegister;
  readonly wishes: PrintWishes;
  onWishes(wishes: PrintWishes): void;
}) {
  const { sectionBy } = definition.print;
  return (
    <>
      {isPersonal(definition) && (
        <PersonalQuestion
          masked={wishes.masked}
          onMasked={(masked) => onWishes({ ...wishes, masked })}
          maskedHelp={`遮盖${unique(personalLabels(definition, printedFields(definition))).join('、')}和姓名。`}
          openHelp="纸上注明“内部资料　注意保管”；查看、打印和另存都会记入操作记录。"
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
      <FacesQuestion faces={wishes.faces} onFaces={(faces) => onWishes({ ...wishes, faces })} />
    </>
  );
}

function unique(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}
