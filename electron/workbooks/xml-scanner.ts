import { decodeEntities, MalformedXml, normalizeLineEnds } from './xml-text.ts';

/** Receives tags in document order; an empty element (`<c/>`) is opened and closed. */
export interface XmlSink {
  open(tag: XmlScanner): void;
  close(tag: XmlScanner): void;
}

/** A name as the scanner sees it: a number, because comparing strings for millions of tags costs seconds. */
export type XmlName = number;

/** The number of a local element name, or of a whole attribute name. */
export function xmlName(name: string): XmlName {
  let hash = 0;
  for (let at = 0; at < name.length; at++) hash = mix(hash, name.charCodeAt(at));
  return hash;
}

/** Longest tag, comment or text between two tags, in bytes: far above any cell, far below trouble. */
const MAX_TOKEN_BYTES = 1024 * 1024;
/** Above this many digits an integer is not exact in a double and is left to Number(). */
const EXACT_DIGITS = 15;

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const COLON = 0x3a;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const BANG = 0x21;
const QUESTION = 0x3f;

/**
 * Scans the large parts of a spreadsheet (rows, shared strings), straight from UTF-8 bytes.
 *
 * A general SAX parser builds a string per name, attribute and text; for two million cells that is most of
 * the time. Here a tag is only a position in the buffer, and a string is made when a sink asks for one.
 * Understood is what spreadsheet programs write: elements with prefixes, attributes, predefined entities,
 * CDATA, comments. A document type declaration is refused. Nesting is counted, not named, so a mismatched
 * end tag is only noticed by its number.
 */
export class XmlScanner {
  /** Local name of the current tag. */
  name: XmlName = 0;
  /** Full name of the current attribute, after nextAttribute() returned true. */
  attribute: XmlName = 0;

  readonly #sink: XmlSink;
  #buffer: Buffer = Buffer.alloc(0);
  /** Text before the current tag: what a comment or CDATA section interrupted, then a range of the buffer. */
  #pending = '';
  #textStart = 0;
  #textEnd = 0;
  #attributesAt = 0;
  #tagEnd = 0;
  #valueStart = 0;
  #valueEnd = 0;
  #depth = 0;
  #started = false;

  constructor(sink: XmlSink) {
    this.#sink = sink;
  }

  /** Takes the next bytes; whatever is cut off at their end waits for the next call. */
  feed(chunk: Buffer): void {
    const waiting = this.#buffer;
    const buffer = waiting.length === 0 ? chunk : Buffer.concat([waiting, chunk]);
    this.#buffer = buffer;
    let at = 0;
    while (at < buffer.length) {
      const next = this.#token(buffer, at);
      if (next < 0) break;
      at = next;
    }
    if (buffer.length - at > MAX_TOKEN_BYTES) throw new MalformedXml('token too long');
    this.#buffer = buffer.subarray(at);
  }

  /** To be called after the last chunk: a document that is cut off is not accepted. */
  end(): void {
    const rest = this.#buffer.toString('latin1').replaceAll('\0', '').trim();
    if (this.#depth !== 0 || !this.#started || rest !== '') throw new MalformedXml('document is cut off');
  }

  /** The text between the previous tag and this one. */
  text(): string {
    return this.#pending + this.#decode(this.#textStart, this.#textEnd);
  }

  /** The same text as a number; NaN where it is none. */
  number(): number {
    const digits = this.#pending === '' ? this.#digits(this.#textStart, this.#textEnd) : -1;
    if (digits >= 0) return digits;
    const text = this.text().trim();
    return text === '' ? Number.NaN : Number(text);
  }

  /** Steps to the next attribute of the tag just opened; false when there is none left. */
  nextAttribute(): boolean {
    const buffer = this.#buffer;
    const end = this.#tagEnd;
    let at = skipSpace(buffer, this.#attributesAt, end);
    if (at >= end) return false;
    let hash = 0;
    for (; at < end && byteAt(buffer, at) !== EQUALS && !isSpace(byteAt(buffer, at)); at++) {
      hash = mix(hash, byteAt(buffer, at));
    }
    at = skipSpace(buffer, at, end);
    if (byteAt(buffer, at) !== EQUALS) throw new MalformedXml('attribute without a value');
    at = skipSpace(buffer, at + 1, end);
    const quote = byteAt(buffer, at);
    if (quote !== QUOTE && quote !== APOSTROPHE) throw new MalformedXml('attribute without quotes');
    this.attribute = hash;
    this.#valueStart = ++at;
    while (at < end && byteAt(buffer, at) !== quote) at++;
    if (at >= end) throw new MalformedXml('attribute is cut off');
    this.#valueEnd = at;
    this.#attributesAt = at + 1;
    return true;
  }

  attributeText(): string {
    return this.#decode(this.#valueStart, this.#valueEnd);
  }

  /** The attribute's value as a name, to compare with xmlName('…'). */
  attributeName(): XmlName {
    let hash = 0;
    for (let at = this.#valueStart; at < this.#valueEnd; at++) hash = mix(hash, byteAt(this.#buffer, at));
    return hash;
  }

  /** The attribute's value as a whole number from 0 up; -1 where it is none. */
  attributeInteger(): number {
    return this.#digits(this.#valueStart, this.#valueEnd);
  }

  /** The 0-based column of a cell reference such as AB12; -1 where there are no letters. */
  attributeColumn(): number {
    let column = 0;
    for (let at = this.#valueStart; at < this.#valueEnd; at++) {
      const letter = byteAt(this.#buffer, at) & ~0x20;
      if (letter < 0x41 || letter > 0x5a) break;
      column = column * 26 + letter - 0x40;
    }
    return column - 1;
  }

  /** Handles one token and returns where the next begins, or -1 when the buffer holds only a part of it. */
  #token(buffer: Buffer, start: number): number {
    let less = start;
    while (less < buffer.length && byteAt(buffer, less) !== LESS) less++;
    if (less + 1 >= buffer.length) return -1;
    const mark = byteAt(buffer, less + 1);
    if (mark === BANG) return this.#declaration(buffer, start, less);
    if (mark === QUESTION) return this.#skipTo(buffer, '?>', start, less);
    const end = tagEnd(buffer, less + 1);
    if (end < 0) return -1;
    this.#textStart = start;
    this.#textEnd = less;
    if (mark === SLASH) this.#closeTag(buffer, less + 2, end);
    else this.#openTag(buffer, less + 1, end);
    this.#pending = '';
    return end + 1;
  }

  #openTag(buffer: Buffer, nameStart: number, end: number): void {
    const empty = byteAt(buffer, end - 1) === SLASH;
    this.#tagEnd = empty ? end - 1 : end;
    this.#attributesAt = this.#readName(buffer, nameStart, this.#tagEnd);
    const name = this.name;
    this.#started = true;
    this.#depth++;
    this.#sink.open(this);
    if (!empty) return;
    this.#pending = '';
    this.#textStart = this.#textEnd;
    this.#attributesAt = this.#tagEnd;
    this.name = name;
    this.#depth--;
    this.#sink.close(this);
  }

  #closeTag(buffer: Buffer, nameStart: number, end: number): void {
    this.#readName(buffer, nameStart, end);
    this.#attributesAt = end;
    this.#tagEnd = end;
    if (--this.#depth < 0) throw new MalformedXml('end tag without a start');
    this.#sink.close(this);
  }

  #readName(buffer: Buffer, start: number, end: number): number {
    let hash = 0;
    let at = start;
    for (; at < end; at++) {
      const byte = byteAt(buffer, at);
      if (isSpace(byte)) break;
      hash = byte === COLON ? 0 : mix(hash, byte);
    }
    this.name = hash;
    return at;
  }

  #declaration(buffer: Buffer, start: number, less: number): number {
    const opening = buffer.toString('latin1', less, less + 9);
    if (opening.startsWith('<!--')) return this.#skipTo(buffer, '-->', start, less);
    if (opening === '<![CDATA[') {
      const end = buffer.indexOf(']]>', less + 9, 'latin1');
      if (end < 0) return -1;
      this.#pending += this.#decode(start, less) + normalizeLineEnds(buffer.toString('utf8', less + 9, end));
      return end + 3;
    }
    if ('<![CDATA['.startsWith(opening) || '<!--'.startsWith(opening)) return -1;
    throw new MalformedXml('document type declaration', true);
  }

  /** Leaves out a comment or processing instruction, keeping the text before it. */
  #skipTo(buffer: Buffer, closing: string, start: number, less: number): number {
    const end = buffer.indexOf(closing, less + (closing === '-->' ? 4 : 2), 'latin1');
    if (end < 0) return -1;
    this.#pending += this.#decode(start, less);
    return end + closing.length;
  }

  #decode(start: number, end: number): string {
    return start === end ? '' : decodeEntities(normalizeLineEnds(this.#buffer.toString('utf8', start, end)));
  }

  #digits(start: number, end: number): number {
    if (start === end || end - start > EXACT_DIGITS) return -1;
    let value = 0;
    for (let at = start; at < end; at++) {
      const digit = byteAt(this.#buffer, at) - 0x30;
      if (digit < 0 || digit > 9) return -1;
      value = value * 10 + digit;
    }
    return value;
  }
}

/** Where the tag's closing `>` is; one inside a quoted value does not count. */
function tagEnd(buffer: Buffer, start: number): number {
  let quote = 0;
  for (let at = start; at < buffer.length; at++) {
    const byte = byteAt(buffer, at);
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === GREATER) return at;
    else if (byte === QUOTE || byte === APOSTROPHE) quote = byte;
    else if (byte === LESS) throw new MalformedXml('tag within a tag');
  }
  return -1;
}

function skipSpace(buffer: Buffer, start: number, end: number): number {
  let at = start;
  while (at < end && isSpace(byteAt(buffer, at))) at++;
  return at;
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** Reading past the end gives a space, which is part of no name and ends no token. */
function byteAt(buffer: Buffer, at: number): number {
  return buffer[at] ?? 0x20;
}

/** One step of the djb2 hash; names of one format do not collide, and a forged one only yields a wrong cell. */
function mix(hash: number, byte: number): number {
  return (Math.imul(hash, 33) + byte + 1) | 0;
}
