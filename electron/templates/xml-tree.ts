import { SaxesParser } from 'saxes';

/**
 * An element of a part of a template, with its place in the part's text. Parts are changed by cutting at these places,
 * so that everything that is not filled in stays as Word or Excel wrote it, to the byte.
 */
export interface XmlNode {
  /** Without its prefix: `p` of `w:p`. */
  readonly name: string;
  /** By name without prefix. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: XmlNode | null;
  readonly children: XmlNode[];
  /** From `<` of the start tag … */
  readonly start: number;
  /** … past its `>` … */
  readonly openEnd: number;
  /** … to `<` of the end tag, which an empty element (`<c/>`) does not have … */
  closeStart: number;
  /** … and past its end. */
  end: number;
  /** Text directly inside, with entities resolved. */
  text: string;
}

/** A part's text with its elements. */
export interface XmlPart {
  readonly source: string;
  readonly root: XmlNode;
}

/**
 * Reads a part into memory.
 *
 * @throws Error if it is not well-formed, or has a document type declaration: the door to entity bombs
 */
export function parseXml(bytes: Buffer): XmlPart {
  const source = decode(bytes);
  const parser = new SaxesParser({ xmlns: false });
  let root: XmlNode | null = null;
  let current: XmlNode | null = null;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('document type declaration');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const openEnd = parser.position;
    const node: XmlNode = {
      name: localName(name),
      attributes: Object.fromEntries(
        Object.entries(attributes).map(([key, value]) => [localName(key), value]),
      ),
      parent: current,
      children: [],
      // No attribute may hold a `<`, so that the last one before begins the tag.
      start: source.lastIndexOf('<', openEnd - 1),
      openEnd,
      closeStart: openEnd,
      end: openEnd,
      text: '',
    };
    current?.children.push(node);
    root ??= node;
    current = node;
  });
  const hear = (text: string) => {
    if (current !== null) current.text += text;
  };
  parser.on('text', hear);
  parser.on('cdata', hear);
  parser.on('closetag', ({ isSelfClosing }) => {
    if (current === null) return;
    if (!isSelfClosing) {
      current.end = parser.position;
      current.closeStart = source.lastIndexOf('<', current.end - 1);
    }
    current = current.parent;
  });
  parser.write(source).close();
  if (root === null) throw new Error('no element');
  return { source, root };
}

/** All elements inside a node, in document order, the node itself first. */
export function* elementsOf(node: XmlNode): Generator<XmlNode> {
  yield node;
  for (const child of node.children) yield* elementsOf(child);
}

/** The nearest element around a node that is called so; null if there is none. */
export function around(node: XmlNode, name: string): XmlNode | null {
  for (let at = node.parent; at !== null; at = at.parent) if (at.name === name) return at;
  return null;
}

/** A child by name. */
export function childOf(node: XmlNode, name: string): XmlNode | undefined {
  return node.children.find((child) => child.name === name);
}

/** A range of a part's text that is to be replaced. Two never overlap; at one place they stand in the order given. */
export interface XmlEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A range of a part's text, with the edits that lie in it. */
export function edited(source: string, edits: readonly XmlEdit[], from = 0, to = source.length): string {
  let result = '';
  let at = from;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    result += source.slice(at, start) + text;
    at = end;
  }
  return result + source.slice(at, to);
}

/** Gives an element other attributes: a value, or null to take one away. By full names, prefix and all. */
export function withAttributes(
  { source }: XmlPart,
  node: XmlNode,
  attributes: Readonly<Record<string, string | null>>,
): XmlEdit {
  let tag = source.slice(node.start, node.openEnd);
  for (const [name, value] of Object.entries(attributes)) {
    const present = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`);
    const written = value === null ? '' : ` ${name}="${escapeXml(value)}"`;
    if (present.test(tag)) tag = tag.replace(present, () => written);
    else if (written !== '') tag = tag.replace(/\s*\/?>$/, (close) => written + close.trim());
  }
  return { start: node.start, end: node.openEnd, text: tag };
}

/** Replaces what stands between an element's tags. Not for an empty element, which has no place for it. */
export function withContent(node: XmlNode, content: string): XmlEdit {
  return { start: node.openEnd, end: node.closeStart, text: content };
}

/** Text for an element or attribute; characters that XML forbids are dropped. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n]|[\p{Cs}\uFFFE\uFFFF]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** XML may be UTF-16 (ECMA-376 part 2, 9.1.4), and begin with a mark that the parser takes for text. */
function decode(bytes: Buffer): string {
  const mark = bytes.toString('hex', 0, 2);
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
