import { Link } from 'react-router';
import { registers } from '../../shared/registers/definitions/index.ts';
import { type RegisterGroup, registerGroups } from '../../shared/registers/groups.ts';
import styles from './register-tiles.module.css';
import { useLedger } from './use-ledger.ts';

/** Every register with the number of its rows, area by area; a tile opens its list. */
export function RegisterTiles() {
  const { counts } = useLedger();
  const groups = Object.keys(registerGroups) as RegisterGroup[];
  return groups.map((group) => {
    const inGroup = registers.filter((definition) => definition.group === group);
    if (inGroup.length === 0) return null;
    return (
      <section key={group} aria-label={registerGroups[group]}>
        <h2 className={styles.group}>{registerGroups[group]}</h2>
        <div className={styles.tiles}>
          {inGroup.map(({ key, label, print }) => (
            <Link key={key} to={`/registers/${key}`} className={styles.tile}>
              <span>{label}</span>
              <span className={styles.count}>
                <span className={styles.figure}>{(counts[key] ?? 0).toLocaleString('zh-CN')}</span>{' '}
                {print.unit}
              </span>
            </Link>
          ))}
        </div>
      </section>
    );
  });
}
