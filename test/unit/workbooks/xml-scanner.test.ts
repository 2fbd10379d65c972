import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { XmlScanner, type XmlSink, xmlName } from '../../../electron/workbooks/xml-scanner.ts';
import { MalformedXml } from '../../../electron/workbooks/xml-text.ts';

/** Writes down everything the scanner reports. */
class Recorder implements XmlSink {
  readonly events: string[] = [];

  open(tag: XmlScanner): void {
    const attributes: string[] = [];
    const text = tag.text();
    while (tag.nextAttribute()) attributes.push(`${tag.attribute}=${tag.attributeText()}`);
    this.events.push(`${text}<${tag.name} ${attributes.join(' ')}>`);
  }

  close(tag: XmlScanner): void {
    this.events.push(`${tag.text()}</${tag.name}>`);
  }
}

function scan(xml: string, pieces: readonly number[] = []): string[] {
  const recorder = new Recorder();
  const scanner = new XmlScanner(recorder);
  const bytes = Buffer.from(xml);
  let at = 0;
  for (const size of pieces) {
    scanner.feed(bytes.subarray(at, at + size));
    at = Math.min(bytes.length, at + size);
  }
  scanner.feed(bytes.subarray(at));
  scanner.end();
  return recorder.events;
}

const DOCUMENT =
  '<?xml version="1.0"?><!-- a > b --><x:a one="1" two = \'&lt;>&#x5f20;\'>张\r\n&amp;<b/>三<![CDATA[<四>]]><!-- - -->五</x:a>\n';

describe('the scanner of large parts', () => {
  it('reports tags, attributes and text with entities resolved', () => {
    const [a, b, one, two] = ['a', 'b', 'one', 'two'].map(xmlName);
    expect(scan(DOCUMENT)).toEqual([
      `<${a} ${one}=1 ${two}=<>张>`,
      `张\n&<${b} >`,
      `</${b}>`,
      `三<四>五</${a}>`,
    ]);
  });

  it('reports the same however the bytes arrive', () => {
    const whole = scan(DOCUMENT);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 })), (pieces) => {
        expect(scan(DOCUMENT, pieces)).toEqual(whole);
      }),
    );
    expect(scan(DOCUMENT, Array(Buffer.byteLength(DOCUMENT)).fill(1))).toEqual(whole);
  });

  it('takes numbers for what Number() takes them for', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer().map(String), fc.double({ noNaN: true }).map(String), fc.constant('')),
        (text) => {
          const found: number[] = [];
          const scanner = new XmlScanner({ open: () => undefined, close: (tag) => found.push(tag.number()) });
          scanner.feed(Buffer.from(`<v>${text}</v>`));
          expect(found).toEqual([text === '' ? Number.NaN : Number(text)]);
        },
      ),
    );
  });

  it.each([
    '<a>',
    '<a></a></a>',
    '<a b=c/>',
    '<a b="c/>',
    '<a <b/>',
    '<a>&x;</a>',
    '',
    'text',
    '<a/>text',
    '<a b/>',
  ])('refuses %j', (xml) => {
    expect(() => scan(xml)).toThrow(MalformedXml);
  });

  it('refuses a document type as unsafe', () => {
    expect(() => scan('<!DOCTYPE a><a/>')).toThrow(expect.objectContaining({ unsafe: true }));
  });
});
