import { useEffect, useEffectEvent, useState } from 'react';

/**
 * A value as it was when it last stood still for a while: what is typed is answered when the typing rests, and not
 * letter by letter.
 *
 * @param value plain data
 * @param rest in milliseconds
 */
export function useSettled<Value>(value: Value, rest = 250): Value {
  const [settled, setSettled] = useState(value);
  const now = JSON.stringify(value);
  const settle = useEffectEvent(() => setSettled(value));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the clock begins anew with every change
  useEffect(() => {
    const timer = window.setTimeout(() => settle(), rest);
    return () => window.clearTimeout(timer);
  }, [now, rest]);
  return settled;
}
