import { useEffect, useEffectEvent, useState } from 'react';
import type { z } from 'zod';
import { windowMemory } from './window-memory.ts';

/**
 * State that the window remembers over restarts. Until it was read, and where it cannot be read or kept (a full disk, a
 * damaged profile), the usual value serves: a choice is a convenience and stops nobody's work.
 */
export function useRemembered<Value>(
  key: string,
  schema: z.ZodType<Value>,
  usual: Value,
): readonly [value: Value, remember: (value: Value) => void, ready: boolean] {
  const [known, setKnown] = useState<{ key: string; value: Value } | null>(null);
  const load = useEffectEvent(async (isWanted: () => boolean) => {
    const value = await recall(key, schema);
    if (isWanted()) setKnown({ key, value: value ?? usual });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew for another key, which `load` sees by itself
  useEffect(() => {
    let here = true;
    void load(() => here);
    return () => {
      here = false;
    };
  }, [key]);
  const ready = known?.key === key;
  const remember = (value: Value) => {
    setKnown({ key, value });
    void keep(key, value);
  };
  return [ready ? known.value : usual, remember, ready];
}

async function recall<Value>(key: string, schema: z.ZodType<Value>): Promise<Value | null> {
  try {
    const kept = await windowMemory.remembered.get(key);
    const parsed = schema.safeParse(kept?.value);
    return parsed.success ? parsed.data : null;
  } catch (error) {
    console.warn('the window remembers nothing', error);
    return null;
  }
}

async function keep(key: string, value: unknown): Promise<void> {
  try {
    await windowMemory.remembered.put({ key, value });
  } catch (error) {
    console.warn('the window could not remember', key, error);
  }
}
