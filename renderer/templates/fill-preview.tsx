import { Fragment } from 'react';
import { Link } from 'react-router';
import type { AnyRegister } from '../../shared/registers/register.ts';
import type { FillReport, MissingWord } from '../../shared/registers/templates/fill-report.ts';
import { Notice } from '../documents/notice.tsx';
import { sayCount } from '../ui/say-figures.ts';
import styles from './fill-page.module.css';
import { describeUnknown } from './template-words.ts';

/** 填好之前看一看: what comes out, and what will be missing in it. */
export function FillPreview({
  definition,
  report,
}: {
  readonly definition: AnyRegister;
  readonly report: FillReport;
}) {
  const { rows, repeats, files, unknown, differing, missing } = report;
  const { unit } = definition.print;
  const [first = ''] = files;
  return (
    <div className={styles.preview}>
      <p>
        {repeats
          ? `${sayCount(rows)} ${unit}填在一个文件里，一${unit}一行。`
          : files.length === 1
            ? `得到一个文件：${first}`
            : `得到 ${sayCount(files.length)} 个文件：${first} 等。`}
      </p>
      {unknown.length > 0 && (
        <Notice type="warning">不认识的词会原样留着：{describeUnknown(unknown)}。</Notice>
      )}
      {differing.length > 0 && (
        <Notice type="warning">
          这几个词写在重复的那一行外面，而各行不一样，会空着：{differing.join('、')}。
        </Notice>
      )}
      {missing.length > 0 && (
        <Notice type="info">
          名册里没有填的，填好的表里也空着：
          <ul className={styles.missing}>
            {missing.map((each) => (
              <li key={each.word}>
                {each.word}：{sayCount(each.rows)} {unit}
                {each.rows < rows && <FirstRows definition={definition} missing={each} />}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}

/** Who they are, each a way to complete the row; what all rows leave open needs no names. */
function FirstRows({
  definition,
  missing: { rows, first },
}: {
  readonly definition: AnyRegister;
  readonly missing: MissingWord;
}) {
  return (
    <>
      （
      {first.map(({ id, name }, index) => (
        <Fragment key={id}>
          {index > 0 && '、'}
          <Link to={`/registers/${definition.key}/${id}`}>{name === '' ? `第 ${id} 号` : name}</Link>
        </Fragment>
      ))}
      {rows > first.length && '等'}）
    </>
  );
}
