/** Refusals met while adding, opening and saving attachments. */
export const attachmentMessages = {
  'attachment-too-large': (d: { file: string; most: string }) =>
    `“${d.file}”超过了 ${d.most}，没有添加。请压缩，或者拆成几个文件，再添加一次。`,
  'attachment-program': (d: { file: string }) =>
    `“${d.file}”是可以运行的程序，为了安全没有添加。请只添加照片、扫描件、文档一类的文件。`,
  'attachment-empty': (d: { file: string }) =>
    `“${d.file}”是空的，里面没有内容，没有添加。请检查是否选错了文件。`,
  'attachment-folder': (d: { file: string }) =>
    `“${d.file}”是一个文件夹，没有添加。请打开它，选择里面的文件。`,
  'attachment-unreadable': (d: { file: string }) =>
    `“${d.file}”读不出来，没有添加。请检查它还在不在、能不能打开，再添加一次。`,
  'attachment-picture-unknown': (d: { file: string }) =>
    `“${d.file}”里可能记着拍摄地点，程序去不掉，没有添加。请用看图软件把它另存为 JPG，再添加一次。`,
  'attachment-missing': (d: { file: string }) =>
    `附件“${d.file}”的文件不见了。请从备份找回，或者把原来的文件再添加一次。`,
  'attachment-not-in-backups': (d: { file: string }) =>
    `备份里也没有附件“${d.file}”。原来的文件还在的话，请把它再添加一次；备份在移动硬盘上的话，请插好再找回一次。`,
};
