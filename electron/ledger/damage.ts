import type { Refusal } from '../../shared/messages/refusal.ts';
export function asRefusal(_error: unknown): Refusal | null { return null; }
