import { useEffect, useEffectEvent } from 'react';
import { useNavigate } from 'react-router';
import { ask } from '../../bridge/ask.ts';
import { useSay } from '../../ui/say.tsx';
import type { FormPlace } from './form-place.ts';

/**
 * The rows of the list that the clerk came from. Asked for once and kept with the page: a row that is mended may leave a
 * list of what is to be mended, and the next one is still the next one.
 */
export function useListIds(place: FormPlace): readonly number[] | undefined {
  const navigate = useNavigate();
  const say = useSay();
  const { list, ids } = place;
  const keep = useEffectEvent(async () => {
    if (list === undefined) return;
    try {
      const rows = await ask('listIds', list);
      const { list: _asked, ...rest } = place;
      await navigate('.', { replace: true, state: { ...rest, ids: rows.map(({ id }) => id) } });
    } catch (error) {
      say.fault(error);
    }
  });
  useEffect(() => void keep(), []);
  return ids;
}
