export interface LedgerMeta {
  readonly ledgerId: string;
  readonly office: { readonly name: string; readonly level: string; readonly code?: string };
  readonly practice: boolean;
  readonly createdAt: string;
  readonly appVersion: string;
}
