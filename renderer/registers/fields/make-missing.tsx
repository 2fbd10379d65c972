import { PlusOutlined } from '@ant-design/icons';
import { registerOf } from '../../../shared/registers/definitions/index.ts';
import styles from './chooser.module.css';
import type { FieldControlProps } from './field-entry.ts';

interface MakeMissingProps {
  readonly target: string;
  readonly search: string | null;
  readonly onMake: FieldControlProps['onCreateMissing'];
}

/** The way to make the row that is not among the answers: opens its register's own form, with the name filled in. */
export function MakeMissing({ target, search, onMake }: MakeMissingProps) {
  if (onMake === undefined) return null;
  const name = search?.trim() ?? '';
  return (
    <button type="button" tabIndex={-1} className={styles.make} onClick={() => onMake(target, name)}>
      <PlusOutlined /> 新增{registerOf(target).label}
      {name !== '' && `“${name}”`}
    </button>
  );
}
