/** In characters, without the ending: Windows allows 260 for the whole path. */
const longestName = 100;

/** Names that Windows keeps for devices, whatever their ending. */
const deviceNames = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A text as the name of a file, without its ending: what Windows allows in no name is left out, and neither a blank nor
 * a full stop stands at the end.
 *
 * @param otherwise where nothing is left
 */
export function safeFileName(text: string, otherwise: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cs}]/gu, '')
    .trim();
  const short = [...plain]
    .slice(0, longestName)
    .join('')
    .replace(/[. ]+$/, '');
  if (short === '') return otherwise;
  return deviceNames.test(short) ? `${short}_` : short;
}

/**
 * A file's name for each row: `志愿者登记表-王芳.docx`; rows that are called alike are counted, for Windows takes names
 * that differ only in their case for the same.
 *
 * @param names how the rows are called, in their order
 */
export function filledFileNames(label: string, names: readonly string[], ending: string): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const base = safeFileName(name === '' ? label : `${label}-${name}`, label);
    for (let count = 1; ; count += 1) {
      const file = `${base}${count === 1 ? '' : `（${count}）`}.${ending}`;
      if (taken.has(file.toLowerCase())) continue;
      taken.add(file.toLowerCase());
      return file;
    }
  });
}
