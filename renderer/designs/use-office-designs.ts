import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { adoptDesigns } from '../../shared/registers/definitions/index.ts';
import type { OfficeDesigns } from '../../shared/registers/own/design.ts';
import { ask } from '../bridge/ask.ts';

let adopted = '';

/**
 * What the office designed itself, taken over before anything is shown: lists and forms find their definitions by key.
 * Definitions are made anew only if a design changed, for pages tell by them whether they are still about the same.
 */
export function useOfficeDesigns(ledger: string): UseQueryResult<OfficeDesigns, Error> {
  return useQuery({
    queryKey: ['officeDesigns', { ledger }],
    queryFn: async () => {
      const designs = await ask('officeDesigns', {});
      const text = JSON.stringify(designs);
      if (text !== adopted) adoptDesigns(designs);
      adopted = text;
      return designs;
    },
  });
}
