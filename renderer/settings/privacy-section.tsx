import { Link } from 'react-router';
import { registers } from '../../shared/registers/definitions/index.ts';
import type { Field } from '../../shared/registers/field.ts';
import { isWithheld } from '../../shared/registers/list-field.ts';
import { isVeiled } from '../../shared/registers/veil.ts';
import styles from './settings.module.css';

/** 隐私: what the program does with personal data, said of the fields as their definitions have them. */
export function PrivacySection() {
  return (
    <section className={styles.section} aria-labelledby="settings-privacy">
      <h2 id="settings-privacy">个人信息怎么保护</h2>
      <ul>
        <li>资料只在这台电脑里，程序不联网。</li>
        <li>
          {labels(isVeiled)}平时只显示一部分。点“显示”才看得到全部，谁在什么时候看过，都记在操作记录里。
        </li>
        <li>上墙、公开用的名册和表格，{labels(({ sensitive }) => sensitive)}会遮住一部分或全部。</li>
        <li>不遮挡的打印和导出，也记在操作记录里。</li>
        <li>{labels(isWithheld)}只登记、不挑人：不能用来筛选和排序。</li>
        <li>操作记录只写个人信息“已修改”，不写改成了什么。</li>
      </ul>
      <p>
        <Link to="/privacy">本软件不收集什么，本账本里有哪些个人信息</Link>
      </p>
      <p>
        <Link to="/history">查看操作记录</Link>
      </p>
    </section>
  );
}

/** How many fields are named; the rest is 等. */
const named = 8;

/** The labels of the fields of that kind, each once: `公民身份证号、手机号`. */
function labels(wanted: (field: Field) => boolean): string {
  const fields = registers.flatMap((register) => Object.values(register.fields));
  const found = [...new Set(fields.filter(wanted).map(({ label }) => label))];
  return `${found.slice(0, named).join('、')}${found.length > named ? '等' : ''}`;
}
