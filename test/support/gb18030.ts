/** The two-byte part of GB18030 (GBK), by character; made from the decoder that every Node has. */
const codes = new Map<string, readonly [number, number]>();

function fill(): void {
  const decoder = new TextDecoder('gb18030');
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const [character = '', ...more] = decoder.decode(Uint8Array.of(first, second));
      if (more.length === 0 && character !== '\uFFFD' && !codes.has(character))
        codes.set(character, [first, second]);
    }
  }
}

/** Text as Excel on a Chinese Windows writes a .csv; characters beyond GBK are an error of the test. */
export function gb18030(text: string): Buffer {
  if (codes.size === 0) fill();
  return Buffer.from(
    [...text].flatMap((character) => {
      const code = character.codePointAt(0) ?? 0;
      if (code < 0x80) return [code];
      const bytes = codes.get(character);
      if (bytes === undefined) throw new Error(`${character} is not in GBK`);
      return [...bytes];
    }),
  );
}
