import type { FieldNotice } from '../../../shared/registers/notice.ts';
import type { FieldActs } from './field-row.tsx';
import { FieldRow } from './field-row.tsx';
import styles from './form.module.css';
import { formSections } from './form-layout.ts';
import { noticesAt } from './form-notices.ts';
import { entryAt, type FormState, isHidden } from './form-state.ts';

const nothing: readonly FieldNotice[] = [];

interface FormFieldsProps {
  readonly state: FormState;
  /** The form of which it is told what is wrong: the same, or as it was when the mouse was pressed. */
  readonly said: FormState;
  readonly readOnly: boolean;
  /** The field in which the clerk begins; null if the cursor stays out of the form. */
  readonly first: string | null;
  readonly acts: FieldActs;
}

/** The fields in the order of the paper card, two beside each other where there is room; Tab follows the reading. */
export function FormFields({ state, said, readOnly, first, acts }: FormFieldsProps) {
  const { definition } = state;
  return formSections(definition).map(({ title, keys }) => (
    <section key={title ?? ''} className={styles.section} aria-label={title ?? definition.label}>
      {title !== null && <h2 className={styles.sectionTitle}>{title}</h2>}
      <div className={readOnly ? `${styles.fields} ${styles.locked}` : styles.fields}>
        {keys.map((key) => (
          <FieldRow
            key={key}
            definition={definition}
            fieldKey={key}
            entry={entryAt(state, key)}
            // What cannot be mended here is not asked for.
            notices={readOnly ? nothing : noticesAt(said, key)}
            hidden={isHidden(state, key)}
            unveiled={state.unveiled[key]}
            readOnly={readOnly}
            autoFocus={key === first}
            acts={acts}
          />
        ))}
      </div>
    </section>
  ));
}
