import { Button, Card, Radio } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Twins } from '../../../shared/api/duplicates.ts';
import { type AnyRegister, fieldOf } from '../../../shared/registers/register.ts';
import { useLedger } from '../../app/use-ledger.ts';
import { ask } from '../../bridge/ask.ts';
import { useSay } from '../../ui/say.tsx';
import styles from './duplicates.module.css';

type Side = 'left' | 'right';

/** Two rows side by side: where they differ the clerk says which holds; then they become one, or are told apart for good. */
export function TwinsCard({
  definition,
  twins,
}: {
  readonly definition: AnyRegister;
  readonly twins: Twins;
}) {
  const { readOnly } = useLedger();
  const say = useSay();
  const [choices, setChoices] = useState<Readonly<Record<string, Side>>>({});
  const { left, right, different } = twins;
  const filled = Object.keys(definition.fields).filter(
    (key) => left.fields[key]?.text !== '' || right.fields[key]?.text !== '',
  );
  const settle = async (work: () => Promise<{ text: string; batch: number | null }>) => {
    try {
      const { text, batch } = await work();
      say.done(text, batch);
    } catch (error) {
      say.fault(error);
    }
  };
  const merge = () =>
    settle(async () => {
      const { batch } = await ask('mergeRows', {
        register: definition.key,
        keep: { id: left.id, revision: left.revision },
        drop: { id: right.id, revision: right.revision },
        take: different.filter((key) => choices[key] === 'right'),
      });
      return { text: `两条“${left.name}”已合并为一条。`, batch };
    });
  const apart = () =>
    settle(async () => {
      await ask('tellApart', { register: definition.key, one: left.id, other: right.id });
      return { text: '记下了，以后不再提示这两条。', batch: null };
    });
  return (
    <Card className={styles.card ?? ''}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">栏目</th>
            {[left, right].map((card, index) => (
              <th key={card.id} scope="col">
                <Link to={`/registers/${definition.key}/${card.id}`}>
                  {index === 0 ? '第一条' : '第二条'}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {filled.map((key) => (
            <tr key={key} className={different.includes(key) ? styles.different : undefined}>
              <th scope="row">{fieldOf(definition, key).label}</th>
              {(['left', 'right'] as const).map((side) => (
                <td key={side}>
                  {different.includes(key) ? (
                    <Radio
                      name={`${left.id}-${right.id}-${key}`}
                      checked={(choices[key] ?? 'left') === side}
                      onChange={() => setChoices({ ...choices, [key]: side })}
                    >
                      {twins[side].fields[key]?.text}
                    </Radio>
                  ) : (
                    twins[side].fields[key]?.text || '（空）'
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.actions}>
        <Button disabled={readOnly} onClick={() => void apart()}>
          不是同一{definition.print.unit}
        </Button>
        <Button disabled={readOnly} onClick={() => void merge()}>
          合并为一条
        </Button>
      </div>
    </Card>
  );
}
