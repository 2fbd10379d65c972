import type { FieldNotice } from '../notice.ts';

/** What may stand for somebody: a sign (A3, no number that could be looked up), a surname with a title (张奶奶) or with its name left out (王**). */
const sign = /^(?!.*\d{5})[A-Za-z0-9.·-]{1,8}$/;
const surname =
  /^\p{Script=Han}{1,2}(奶奶|爷爷|大爷|大妈|大伯|大娘|阿姨|叔叔|老师|师傅|先生|女士|老|[*＊]{1,2})$/u;

/** The one served is known by a sign that was agreed with him, or by his surname, never by his name (features S25). */
export function servedBySignRule({ served }: { readonly served?: string | null }): readonly FieldNotice[] {
  if (served === undefined || served === null || sign.test(served) || surname.test(served)) return [];
  const message = '服务对象只写代号（如“A3”）或姓加称呼（如“张奶奶”），不写全名。';
  return [{ field: 'served', level: 'refuse', code: 'full-name', message }];
}

/** Nobody is on a list of the old who did not agree to it. */
export function consentRule({
  served,
  consent,
}: {
  readonly served?: string | null;
  readonly consent?: boolean | null;
}): readonly FieldNotice[] {
  if (served === undefined || served === null || consent === true) return [];
  const message = '要写服务对象，须本人同意；没有同意的，请把“服务对象”留空，只写服务点。';
  return [{ field: 'consent', level: 'refuse', code: 'consent', message }];
}
