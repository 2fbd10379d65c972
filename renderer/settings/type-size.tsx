import { createContext, type ReactNode, use, useMemo } from 'react';
import { z } from 'zod';
import { useRemembered } from '../drafts/use-remembered.ts';

/** 字号: `standard` 16 px, `large` 18 px. */
export const typeSizes = ['standard', 'large'] as const;
export type TypeSize = (typeof typeSizes)[number];

/** In CSS pixels; everything else on the screen follows from it. */
export const fontSizes: Readonly<Record<TypeSize, number>> = { standard: 16, large: 18 };

interface ChosenSize {
  readonly size: TypeSize;
  readonly choose: (size: TypeSize) => void;
}

const TypeSizeContext = createContext<ChosenSize>({ size: 'standard', choose: () => undefined });

/** Remembers the type size for this window; the theme and the settings page ask for it. */
export function TypeSizeProvider({ children }: { readonly children: ReactNode }) {
  const [size, choose] = useRemembered('type-size', z.enum(typeSizes), 'standard');
  const chosen = useMemo(() => ({ size, choose }), [size, choose]);
  return <TypeSizeContext value={chosen}>{children}</TypeSizeContext>;
}

export function useTypeSize(): ChosenSize {
  return use(TypeSizeContext);
}
