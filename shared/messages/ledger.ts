/** Refusals of the ledger itself. */
export const ledgerMessages = {
  'ledger-missing': (d: { folder: string }) =>
    `“${d.folder}”不是连心台账的账本文件夹。请重新选择以 .lianxin 结尾的文件夹。`,
};
