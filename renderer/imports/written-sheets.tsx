import { Link } from 'react-router';
import { registerOf } from '../../shared/registers/definitions/index.ts';
import { sayCount } from '../ui/say-figures.ts';
import type { WrittenSheet } from './import-state.ts';
import styles from './result-step.module.css';

/** What came of each sheet of a collection; its register is one click away. */
export function WrittenSheets({ run }: { readonly run: readonly WrittenSheet[] }) {
  return (
    <table className={styles.sheets}>
      <thead>
        <tr>
          {['工作表', '写入', '新增', '变动', '不变', '被拒'].map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {run.map(({ sheet, summary: { register, counts } }) => (
          <tr key={sheet}>
            <th scope="row">{sheet}</th>
            <td>
              <Link to={`/registers/${register}`}>{registerOf(register).label}</Link>
            </td>
            {(['added', 'changed', 'unchanged', 'refused'] as const).map((kind) => (
              <td key={kind} className={styles.count}>
                {sayCount(counts[kind])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
