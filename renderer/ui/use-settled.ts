import { useEffect, useState } from 'react';

/** Between two letters of somebody who types, in milliseconds. */
const pause = 150;

/** A value once it has stopped changing; until then the one before. For what may lag behind a quick hand. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), pause);
    return () => window.clearTimeout(timer);
  }, [value]);
  return settled;
}
